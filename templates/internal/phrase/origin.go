package phrase

import (
	"strconv"
	"strings"

	"cpadoc/render/doc"
	"cpadoc/schema/tree"
)

// origin names the record and place that a node came from; derived nodes that stand for no one
// fact have none.
func (w *Writer) origin(n *tree.Node) doc.Origin {
	var up [64]*tree.Node
	depth := 0
	for {
		for n != nil && n.From != nil {
			n = n.From
		}
		if n == nil || n.Parent == nil {
			break
		}
		if depth == len(up) {
			break
		}
		up[depth] = n
		depth++
		n = n.Parent
	}
	name := ""
	switch n {
	case w.Record:
		name = w.ID
	case w.Profile:
		name = "profile"
	}
	if name == "" || depth == 0 {
		return doc.Origin{}
	}
	w.scratch()
	start := w.sb.Len()
	for i := depth - 1; i >= 0; i-- {
		w.step(up[i])
	}
	return doc.Origin{Record: name, Pointer: w.sb.String()[start:]}
}

func (w *Writer) step(n *tree.Node) {
	w.sb.WriteByte('/')
	switch {
	case n.Key == "":
		var b [20]byte
		w.sb.Write(strconv.AppendInt(b[:0], int64(n.Index), 10))
	case strings.IndexByte(n.Key, '~') >= 0 || strings.IndexByte(n.Key, '/') >= 0:
		w.sb.WriteString(escape.Replace(n.Key))
	default:
		w.sb.WriteString(n.Key)
	}
}

var escape = strings.NewReplacer("~", "~0", "/", "~1")
