package words

import (
	"errors"
	"io/fs"

	"cpadoc/render/picture"
)

// LogoRule stands for the rule of a finding about a logo.
const LogoRule = "profile"

// LogoSame says that a neutral letter would show whose it is.
const LogoSame = "the neutral sender's logo is the same picture as the organisation's; give it one that names no team"

// LogoFault says why a logo cannot be used, and what to do.
func LogoFault(err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "the logo is not there: put the picture beside the profile, or write slot: before the name if the paper has it printed on"
	case errors.Is(err, picture.NoPicture):
		return "the logo is neither a PNG nor a JPEG: save it as one of these"
	case errors.Is(err, picture.TooLong), errors.Is(err, picture.TooLarge):
		return "the logo is too large: save it with at most 4 MB, 10,000 pixels a side and 16 million in all"
	case errors.Is(err, picture.Moving):
		return "the logo is a moving picture: save one frame of it"
	case errors.Is(err, picture.Inks):
		return "the logo is in inks for a press (CMYK): save it in RGB or grey"
	case errors.Is(err, picture.Broken):
		return "the logo is broken or cut short: save it again"
	}
	return "the logo cannot be read: it has to be a plain file in the folder of the profile, or below it"
}
