package flow

// Section says that the strips since first are a section.
func (f *Flow) Section(first int) {
	f.sections = append(f.sections, len(f.Strips))
	f.Strips[first].Section = int32(len(f.sections))
}

// SectionEnd is the strip after the section with that number.
func (f *Flow) SectionEnd(n int32) int { return f.sections[n-1] }
