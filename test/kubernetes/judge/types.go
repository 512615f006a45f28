package main

import (
	"encoding"
	"encoding/json"
	"reflect"
	"strings"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/util/intstr"
)

// A typeOf says what JSON a field takes.
type typeOf struct {
	Kind   string  `json:"kind"`             // object, list, map, string, bool, int32, int64, uint8, quantity, intOrString, time, bytes, any
	Type   string  `json:"type,omitempty"`   // of an object, or of a string that has a name of its own: PullPolicy
	Values *typeOf `json:"values,omitempty"` // of a list or map
}

type fieldOf struct {
	Name string `json:"name"`
	typeOf
}

// podTypes is every type that a Pod is made of, by name, with the fields as JSON names them.
func podTypes() map[string][]fieldOf {
	found := map[string][]fieldOf{}
	collectFields(reflect.TypeFor[corev1.Pod](), found)
	return found
}

func collectFields(object reflect.Type, found map[string][]fieldOf) {
	if _, known := found[object.Name()]; known {
		return
	}
	found[object.Name()] = nil
	found[object.Name()] = fieldsOf(object, found)
}

func fieldsOf(object reflect.Type, found map[string][]fieldOf) []fieldOf {
	fields := []fieldOf{}
	for index := range object.NumField() {
		each := object.Field(index)
		name, _, _ := strings.Cut(each.Tag.Get("json"), ",")
		switch {
		case name == "-":
		case name == "" && each.Anonymous:
			fields = append(fields, fieldsOf(each.Type, found)...)
		default:
			fields = append(fields, fieldOf{Name: name, typeOf: describeType(each.Type, found)})
		}
	}
	return fields
}

func describeType(of reflect.Type, found map[string][]fieldOf) typeOf {
	switch of {
	case reflect.TypeFor[resource.Quantity]():
		return typeOf{Kind: "quantity"}
	case reflect.TypeFor[intstr.IntOrString]():
		return typeOf{Kind: "intOrString"}
	case reflect.TypeFor[metav1.Time](), reflect.TypeFor[metav1.MicroTime]():
		return typeOf{Kind: "time"}
	case reflect.TypeFor[[]byte]():
		return typeOf{Kind: "bytes"}
	}
	switch of.Kind() {
	case reflect.Pointer:
		return describeType(of.Elem(), found)
	case reflect.Slice:
		values := describeType(of.Elem(), found)
		return typeOf{Kind: "list", Values: &values}
	case reflect.Map:
		values := describeType(of.Elem(), found)
		return typeOf{Kind: "map", Values: &values}
	case reflect.Struct:
		if readsItself(of) {
			return typeOf{Kind: "any"}
		}
		collectFields(of, found)
		return typeOf{Kind: "object", Type: of.Name()}
	case reflect.String:
		if of.Name() == "string" {
			return typeOf{Kind: "string"}
		}
		return typeOf{Kind: "string", Type: of.Name()}
	}
	return typeOf{Kind: of.Kind().String()}
}

// readsItself tells a type that decides by itself which JSON it takes: FieldsV1.
func readsItself(of reflect.Type) bool {
	pointer := reflect.PointerTo(of)
	return pointer.Implements(reflect.TypeFor[json.Unmarshaler]()) || pointer.Implements(reflect.TypeFor[encoding.TextUnmarshaler]())
}
