package main

import (
	"fmt"

	"go.yaml.in/yaml/v2"
	utilyaml "k8s.io/apimachinery/pkg/util/yaml"
	sigsyaml "sigs.k8s.io/yaml"
)

// hasKeysOfOneText tells whether different keys of a map in a YAML text are the same text in JSON.
func hasKeysOfOneText(content []byte) bool {
	var value any
	if utilyaml.IsJSONBuffer(content) || yaml.Unmarshal(content, &value) != nil {
		return false
	}
	return losesKeys(value)
}

func losesKeys(value any) bool {
	switch value := value.(type) {
	case []any:
		for _, item := range value {
			if losesKeys(item) {
				return true
			}
		}
	case map[any]any:
		texts := map[string]bool{}
		for key, field := range value {
			texts[keyText(key)] = true
			if losesKeys(field) {
				return true
			}
		}
		return len(texts) < len(value)
	}
	return false
}

// keyText has sigs.k8s.io/yaml itself say what becomes of a key.
func keyText(key any) string {
	yamlText, err := yaml.Marshal(map[any]any{key: nil})
	if err != nil {
		return fmt.Sprint(key)
	}
	json, err := sigsyaml.YAMLToJSON(yamlText)
	if err != nil {
		return fmt.Sprint(key)
	}
	return string(json)
}
