// Command kubectl-types prints, as JSON, what the types are made of that kubectl decodes into when `kubectl run` is given
// --overrides: those of its scheme, found by reflection. test/kubernetes/record-kubectl-types.ts reads it.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"strings"

	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/kubectl/pkg/scheme"
)

// A definition is that of a named type: a struct has fields, others an underlying type.
type definition struct {
	Fields []field `json:"fields,omitempty"`
	Struct bool    `json:"struct,omitempty"`
	Of     string  `json:"of,omitempty"`
}

type field struct {
	Name          string   `json:"name"`
	Type          string   `json:"type"`
	OmitEmpty     bool     `json:"omitEmpty,omitempty"`
	OmitZero      bool     `json:"omitZero,omitempty"`
	Via           []string `json:"via,omitempty"` // embedded structs that it stands in
	PatchStrategy string   `json:"patchStrategy,omitempty"`
	PatchMergeKey string   `json:"patchMergeKey,omitempty"`
}

type answer struct {
	Kinds map[string]string     `json:"kinds"` // by apiVersion/Kind
	Types map[string]definition `json:"types"`
}

func main() {
	found := answer{Kinds: map[string]string{}, Types: map[string]definition{}}
	for kind, of := range scheme.Scheme.AllKnownTypes() {
		if kind.Version == runtime.APIVersionInternal {
			continue
		}
		found.Kinds[kind.GroupVersion().String()+"/"+kind.Kind] = nameOf(of)
		collect(of, found.Types)
	}
	if err := json.NewEncoder(os.Stdout).Encode(found); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// nameOf is Go's name for the type, with as much of the package's path in front as makes it the only one.
func nameOf(of reflect.Type) string {
	if of.Name() != "" {
		if of.PkgPath() == "" {
			return of.Name()
		}
		path := strings.Split(of.PkgPath(), "/")
		return path[len(path)-2] + "/" + path[len(path)-1] + "." + of.Name()
	}
	switch of.Kind() {
	case reflect.Pointer:
		return "*" + nameOf(of.Elem())
	case reflect.Slice:
		return "[]" + nameOf(of.Elem())
	case reflect.Map:
		return "map[" + nameOf(of.Key()) + "]" + nameOf(of.Elem())
	case reflect.Interface:
		return "any"
	}
	panic("a type without a name: " + of.String())
}

func collect(of reflect.Type, types map[string]definition) {
	if of.Kind() == reflect.Interface {
		return
	}
	if of.Name() == "" {
		if of.Kind() == reflect.Map {
			collect(of.Key(), types)
		}
		collect(of.Elem(), types)
		return
	}
	name := nameOf(of)
	if _, known := types[name]; known || of.PkgPath() == "" {
		return
	}
	types[name] = definition{}
	switch {
	case readsItself(of):
		types[name] = definition{Of: "itself"}
	case of.Kind() == reflect.Struct:
		types[name] = definition{Struct: true, Fields: fieldsOf(of, nil, types)}
	case of.Kind() == reflect.Slice:
		collect(of.Elem(), types)
		types[name] = definition{Of: "[]" + nameOf(of.Elem())}
	case of.Kind() == reflect.Map:
		collect(of.Key(), types)
		collect(of.Elem(), types)
		types[name] = definition{Of: "map[" + nameOf(of.Key()) + "]" + nameOf(of.Elem())}
	default:
		types[name] = definition{Of: of.Kind().String()}
	}
}

func fieldsOf(object reflect.Type, via []string, types map[string]definition) []field {
	fields := []field{}
	for index := range object.NumField() {
		each := object.Field(index)
		name, options, _ := strings.Cut(each.Tag.Get("json"), ",")
		switch {
		case name == "-" || !each.IsExported():
		case name == "" && each.Anonymous:
			fields = append(fields, fieldsOf(each.Type, append(via[:len(via):len(via)], each.Name), types)...)
		default:
			if name == "" {
				name = each.Name
			}
			collect(each.Type, types)
			fields = append(fields, field{
				Name: name, Type: nameOf(each.Type), Via: via,
				OmitEmpty: hasOption(options, "omitempty"), OmitZero: hasOption(options, "omitzero"),
				PatchStrategy: each.Tag.Get("patchStrategy"), PatchMergeKey: each.Tag.Get("patchMergeKey"),
			})
		}
	}
	return fields
}

func hasOption(options, wanted string) bool {
	for option := range strings.SplitSeq(options, ",") {
		if option == wanted {
			return true
		}
	}
	return false
}

// readsItself tells a type that decides by itself which JSON it takes: Quantity, Time, IntOrString.
func readsItself(of reflect.Type) bool {
	return reflect.PointerTo(of).Implements(reflect.TypeFor[json.Unmarshaler]())
}
