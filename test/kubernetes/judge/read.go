package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/big"
	"strconv"

	"k8s.io/apimachinery/pkg/util/yaml"
	utilio "k8s.io/utils/io"
	kjson "sigs.k8s.io/json"
)

// What the kubelet reads of a manifest before it looks for a pod in it: a value, or why there is none. So that no reader
// of the answer has a say in them, numbers come as the string "#1.5" and strings as "=text".
type reading struct {
	ID    string `json:"id"`
	Value any    `json:"value"`
	Error string `json:"error,omitempty"`
	// Whether two keys of a map become one, so that chance decides which value it has: 1 and "1".
	IsChance bool `json:"isChance,omitempty"`
}

// read does what the kubelet does with a manifest's bytes, up to its JSON decoder.
func read(manifest manifest) (answer reading) {
	answer = reading{ID: manifest.ID}
	defer func() {
		if reason := recover(); reason != nil {
			answer.Value, answer.Error = nil, fmt.Sprint("panic: ", reason)
		}
	}()
	value, err := readValue(manifest.Content)
	if err != nil {
		answer.Error = err.Error()
		return answer
	}
	answer.Value, answer.IsChance = value, hasKeysOfOneText(manifest.Content)
	return answer
}

func readValue(content []byte) (any, error) {
	content, err := utilio.ReadAtMost(bytes.NewReader(content), longestManifest)
	if err != nil {
		return nil, err
	}
	text, err := yaml.ToJSON(content)
	if err != nil {
		return nil, err
	}
	// The decoder of the kubelet says what is JSON; it does not look at the numbers that nobody asks for.
	var raw rawValue
	if err := kjson.UnmarshalCaseSensitivePreserveInts(text, &raw); err != nil {
		return nil, err
	}
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil {
		return nil, err
	}
	return marked(value), nil
}

type rawValue struct{}

func (*rawValue) UnmarshalJSON([]byte) error { return nil }

func marked(value any) any {
	switch value := value.(type) {
	case string:
		return "=" + value
	case json.Number:
		return "#" + numberText(value.String())
	case []any:
		for index, item := range value {
			value[index] = marked(item)
		}
	case map[string]any:
		for key, field := range value {
			value[key] = marked(field)
		}
	}
	return value
}

// numberText writes a number in one way only: a whole number in full, another as encoding/json does.
func numberText(text string) string {
	if whole, isWhole := new(big.Int).SetString(text, 10); isWhole {
		return whole.String()
	}
	float, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return "beyond"
	}
	if float == 0 {
		return "0"
	}
	written, err := json.Marshal(float)
	if err != nil {
		return err.Error()
	}
	return string(written)
}
