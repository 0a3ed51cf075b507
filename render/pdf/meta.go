package pdf

import (
	"strings"

	"cpadoc/render/page"
)

// producer stands in Info and XMP alike.
const producer = "cpadoc"

// writeInfo writes the Info dictionary. It has no dates: the file holds no clock.
func writeInfo(f *file, num int, d *page.Doc) {
	f.object(num)
	f.add("<</Title")
	f.text(d.Title)
	f.add("/Producer")
	f.text(producer)
	f.add(">>")
}

// writeCatalog writes the catalog with what it leads to: metadata and output intent.
func writeCatalog(f *file, num int, d *page.Doc, tree, outlines int) {
	meta, intent := f.number(), f.number()
	f.stream(meta, "/Type/Metadata/Subtype/XML", xmp(d))
	f.stream(intent, "/N 3/Filter/FlateDecode", profile())
	f.object(num)
	f.add("<</Type/Catalog/Version/1.7/Pages 1 0 R/Lang")
	f.text(d.Lang)
	f.add("/MarkInfo<</Marked true>>/StructTreeRoot ")
	f.ref(tree)
	f.add("/ViewerPreferences<</DisplayDocTitle true/PrintScaling/None>>/Metadata ")
	f.ref(meta)
	f.add("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)" +
		"/Info(sRGB IEC61966-2.1)/DestOutputProfile ")
	f.ref(intent)
	f.add(">>]")
	if outlines != 0 {
		f.add("/PageMode/UseOutlines/Outlines ")
		f.ref(outlines)
	}
	f.add(">>")
}

// xmp is the metadata packet: title, language and producer as in Info and Catalog, and what the
// file conforms to. The identifier of PDF/UA is no part of PDF/A's schemas and is described in an
// extension schema (ISO 19005-2 6.6.2.3).
func xmp(d *page.Doc) []byte {
	var b strings.Builder
	b.WriteString("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
		` xmlns:pdf="http://ns.adobe.com/pdf/1.3/"` +
		` xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">` +
		`<dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">`)
	escape.WriteString(&b, d.Title)
	b.WriteString(`</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>`)
	escape.WriteString(&b, d.Lang)
	b.WriteString(`</rdf:li></rdf:Bag></dc:language><pdf:Producer>` + producer + `</pdf:Producer>` +
		`<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>` +
		`<pdfuaid:part>1</pdfuaid:part></rdf:Description>` + extension +
		"</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return []byte(b.String())
}

var escape = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

const extension = `<rdf:Description rdf:about=""` +
	` xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"` +
	` xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"` +
	` xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">` +
	`<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">` +
	`<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>` +
	`<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>` +
	`<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>` +
	`<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">` +
	`<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>` +
	`<pdfaProperty:category>internal</pdfaProperty:category>` +
	`<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>` +
	`</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>`
