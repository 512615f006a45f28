// What the kubelet of k8s.io/kubernetes says to manifests. It reads a manifest a line, as JSON, and answers each with a
// line of JSON, as soon as nobody has sent another:
//
//	{"id": "web", "content": "BASE64", "node": "controlplane", "file": "/etc/kubernetes/manifests/web.yaml"}
//	{"id": "web", "accepted": false, "stage": "name", "message": "invalid pod: name is needed for the pod", ...}
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
)

func main() {
	withPods := flag.Bool("pods", false, "answer with the pod that the kubelet makes of the manifest, too")
	onlyRead := flag.Bool("read", false, "answer instead with what the kubelet reads, before it looks for a pod in it")
	types := flag.Bool("types", false, "print instead the types that a Pod is made of")
	directory := flag.String("directory", "", "print instead which files of this directory the kubelet does not process")
	node := flag.String("node", "controlplane", "the node whose kubelet reads the directory")
	flag.Parse()
	if err := run(*withPods, *onlyRead, *types, *directory, *node); err != nil {
		fmt.Fprintln(os.Stderr, "judge:", err)
		os.Exit(1)
	}
}

func run(withPods, onlyRead, types bool, directory, node string) error {
	allowPrivileged()
	switch {
	case types:
		return json.NewEncoder(os.Stdout).Encode(podTypes())
	case directory != "":
		return judgeDirectory(directory, node, os.Stdout)
	}
	return answerLines(os.Stdin, os.Stdout, func(manifest manifest) any {
		if onlyRead {
			return read(manifest)
		}
		return judge(manifest, withPods)
	})
}

func answerLines(requests io.Reader, answers io.Writer, answer func(manifest) any) error {
	reader := bufio.NewReaderSize(requests, 1<<20)
	writer := bufio.NewWriterSize(answers, 1<<16)
	encoder := json.NewEncoder(writer)
	encoder.SetEscapeHTML(false)
	for {
		// ReadBytes, as a Scanner has a longest line and a manifest has nearly none.
		line, readErr := reader.ReadBytes('\n')
		if len(line) > 1 {
			var manifest manifest
			if err := json.Unmarshal(line, &manifest); err != nil {
				return fmt.Errorf("reading a request: %w", err)
			}
			if err := encoder.Encode(answer(manifest)); err != nil {
				return fmt.Errorf("writing an answer: %w", err)
			}
		}
		if errors.Is(readErr, io.EOF) {
			return writer.Flush()
		}
		if readErr != nil {
			return readErr
		}
		if reader.Buffered() == 0 {
			if err := writer.Flush(); err != nil {
				return err
			}
		}
	}
}
