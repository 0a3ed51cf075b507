package record_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// The handles are what the generator makes of today's schemas.
func TestHandlesAreAsGenerated(t *testing.T) {
	dir := t.TempDir()
	cmd := exec.Command("go", "run", "./gen", "-out", dir)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	made, err := filepath.Glob(filepath.Join(dir, "*_gen.go"))
	if err != nil || len(made) != 3 {
		t.Fatalf("the generator made %v: %v", made, err)
	}
	for _, file := range made {
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if got, _ := os.ReadFile(filepath.Base(file)); string(got) != string(want) {
			t.Errorf("%s is not what the schemas say: run go generate ./schema/record", filepath.Base(file))
		}
	}
}
