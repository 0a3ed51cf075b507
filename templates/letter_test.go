package templates

import (
	"testing"

	"cpadoc/schema"
)

func TestLettersLoad(t *testing.T) {
	_, errs := Load(FS, schema.RecordShape(), schema.ProfileShape())
	for _, e := range errs {
		t.Error(e)
	}
}
