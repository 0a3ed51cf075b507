package fact

import (
	"reflect"

	"cpadoc/schema/tree"
)

// ShapeOf is Shape for a struct of a test.
func ShapeOf(facts any, rec, profile *tree.Shape) *tree.Shape {
	return planner{rec, profile}.object(reflect.TypeOf(facts), "fact").shape
}
