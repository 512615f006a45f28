// What kubectl prints by a Go template. It reads a request a line, as JSON, and answers each with a line of JSON:
//
//	{"template": "BASE64", "value": {"kind": "Pod"}, "allowMissingKeys": true}
//	{"printed": "BASE64", "error": "error executing template …"}
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/cli-runtime/pkg/printers"
)

type request struct {
	Template         []byte         `json:"template"`
	Value            map[string]any `json:"value"`
	AllowMissingKeys bool           `json:"allowMissingKeys"`
}

type answer struct {
	Printed []byte `json:"printed"`
	Error   []byte `json:"error"`
}

func main() {
	if err := answerLines(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "template:", err)
		os.Exit(1)
	}
}

func answerLines(requests io.Reader, answers io.Writer) error {
	reader := bufio.NewReaderSize(requests, 1<<20)
	writer := bufio.NewWriter(answers)
	for {
		line, readErr := reader.ReadBytes('\n')
		if len(line) > 1 {
			var request request
			if err := json.Unmarshal(line, &request); err != nil {
				return fmt.Errorf("reading a request: %w", err)
			}
			if err := json.NewEncoder(writer).Encode(print(request)); err != nil {
				return fmt.Errorf("writing an answer: %w", err)
			}
		}
		if errors.Is(readErr, io.EOF) {
			return writer.Flush()
		}
		if readErr != nil {
			return readErr
		}
	}
}

func print(request request) answer {
	text := string(request.Template)
	printer, err := printers.NewGoTemplatePrinter(request.Template)
	if err != nil {
		// As genericclioptions.GoTemplatePrintFlags says it.
		return answer{Error: fmt.Appendf(nil, "error parsing template %s, %v", text, err)}
	}
	printer.AllowMissingKeys(request.AllowMissingKeys)
	var printed strings.Builder
	if err := printer.PrintObj(&unstructured.Unstructured{Object: request.Value}, &printed); err != nil {
		return answer{Printed: []byte(printed.String()), Error: []byte(err.Error())}
	}
	return answer{Printed: []byte(printed.String())}
}
