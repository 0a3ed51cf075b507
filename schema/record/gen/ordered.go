package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
)

// object is a JSON object with its names in the order of the file: a slot is a place in that order.
type object struct {
	names []string
	of    map[string]any
}

func (o *object) str(name string) string {
	s, _ := o.of[name].(string)
	return s
}

func (o *object) sub(name string) *object {
	s, _ := o.of[name].(*object)
	return s
}

func (o *object) has(name string) bool { return o.of[name] != nil }

func (o *object) texts(name string) (list []string) {
	all, _ := o.of[name].([]any)
	for _, v := range all {
		s, _ := v.(string)
		list = append(list, s)
	}
	return list
}

func parse(data []byte) (*object, error) {
	d := json.NewDecoder(bytes.NewReader(data))
	v, err := value(d)
	if err != nil {
		return nil, err
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, fmt.Errorf("more stands after the schema")
	}
	o, ok := v.(*object)
	if !ok {
		return nil, fmt.Errorf("a schema is an object")
	}
	return o, nil
}

func value(d *json.Decoder) (any, error) {
	t, err := d.Token()
	if err != nil {
		return nil, err
	}
	switch t {
	case json.Delim('{'):
		return members(d)
	case json.Delim('['):
		return items(d)
	}
	return t, nil
}

func members(d *json.Decoder) (any, error) {
	o := &object{of: map[string]any{}}
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return nil, err
		}
		v, err := value(d)
		if err != nil {
			return nil, err
		}
		o.names = append(o.names, name.(string))
		o.of[name.(string)] = v
	}
	_, err := d.Token()
	return o, err
}

func items(d *json.Decoder) (any, error) {
	list := []any{}
	for d.More() {
		v, err := value(d)
		if err != nil {
			return nil, err
		}
		list = append(list, v)
	}
	_, err := d.Token()
	return list, err
}
