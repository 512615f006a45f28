// Command jsonpath answers with client-go's own JSONPath what a template prints of an object: a request a line, in
// JSON, an answer a line. Maps have no order in Go, so each template is carried out several times, and everything that
// it ever printed is told.
package main

import (
	"bufio"
	"bytes"
	stdjson "encoding/json"
	"fmt"
	"os"
	"slices"

	"k8s.io/apimachinery/pkg/util/json"
	"k8s.io/client-go/util/jsonpath"
)

type request struct {
	Template          string
	Objects           []stdjson.RawMessage
	AllowsMissingKeys bool
	IsAsJSON          bool
	// "int64" as `kubectl get` decodes, "float64" as `kubectl run` does.
	WholeNumbers string
	Times        int
}

type answer struct {
	// Of the parser.
	Problem string `json:"problem,omitempty"`
	// What the objects printed, one after the other, or why they did not: the different answers that there were.
	Printed []string `json:"printed,omitempty"`
}

func main() {
	input := bufio.NewScanner(os.Stdin)
	input.Buffer(nil, 1<<26)
	output := bufio.NewWriter(os.Stdout)
	defer output.Flush()
	encoder := stdjson.NewEncoder(output)
	for input.Scan() {
		var asked request
		if err := stdjson.Unmarshal(input.Bytes(), &asked); err != nil {
			panic(err)
		}
		if err := encoder.Encode(answerTo(asked)); err != nil {
			panic(err)
		}
	}
}

func answerTo(asked request) answer {
	if err := jsonpath.New("out").Parse(asked.Template); err != nil {
		return answer{Problem: err.Error()}
	}
	var answers []string
	for time := 0; time < asked.Times; time++ {
		if printed := printAll(asked); !slices.Contains(answers, printed) {
			answers = append(answers, printed)
		}
	}
	return answer{Printed: answers}
}

func printAll(asked request) string {
	path := jsonpath.New("out").AllowMissingKeys(asked.AllowsMissingKeys)
	if err := path.Parse(asked.Template); err != nil {
		panic(err)
	}
	path.EnableJSONOutput(asked.IsAsJSON)
	var output bytes.Buffer
	for _, object := range asked.Objects {
		if err := execute(path, &output, decode(object, asked.WholeNumbers)); err != nil {
			return fmt.Sprintf("%serror: %v", output.String(), err)
		}
	}
	return output.String()
}

// kubectl itself ends with a trace where reflect panics.
func execute(path *jsonpath.JSONPath, output *bytes.Buffer, object any) (err error) {
	defer func() {
		if reason := recover(); reason != nil {
			err = fmt.Errorf("%v", reason)
		}
	}()
	return path.Execute(output, object)
}

func decode(text []byte, wholeNumbers string) any {
	var object any
	unmarshal := json.Unmarshal
	if wholeNumbers == "float64" {
		unmarshal = stdjson.Unmarshal
	}
	if err := unmarshal(text, &object); err != nil {
		panic(err)
	}
	return object
}
