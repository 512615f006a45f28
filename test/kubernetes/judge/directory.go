package main

import (
	"context"
	"encoding/json"
	"io"
	"time"

	"github.com/go-logr/logr"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/client-go/tools/record"
	"k8s.io/klog/v2"
	"k8s.io/kubernetes/pkg/kubelet/config"
	kubetypes "k8s.io/kubernetes/pkg/kubelet/types"
)

// judgeDirectory has the kubelet itself read a directory once, as it does when it starts, and prints a line of JSON for
// each file that it could not process: {"file": …, "message": …}. All others it made pods of. It shows that judge does
// what the kubelet does.
func judgeDirectory(directory, node string, refusals io.Writer) error {
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	log := &refusalLog{encoder: json.NewEncoder(refusals)}
	log.encoder.SetEscapeHTML(false)
	pods := config.NewPodConfig(record.NewFakeRecorder(0), nobodyWatches{})
	updates := pods.Channel(ctx, kubetypes.FileSource)
	config.NewSourceFile(logr.New(log), directory, types.NodeName(node), time.Hour, updates)
	// The first update is sent when all files have been read.
	<-pods.Updates()
	return log.err
}

// refusalLog keeps of what the kubelet logs the files that it could not process.
type refusalLog struct {
	encoder *json.Encoder
	err     error
}

func (log *refusalLog) Error(reason error, message string, keysAndValues ...any) {
	if message != "Could not process manifest file" || log.err != nil {
		return
	}
	log.err = log.encoder.Encode(map[string]any{"file": keysAndValues[1], "message": reason.Error()})
}

func (log *refusalLog) Init(logr.RuntimeInfo)          {}
func (log *refusalLog) Enabled(int) bool               { return false }
func (log *refusalLog) Info(int, string, ...any)       {}
func (log *refusalLog) WithValues(...any) logr.LogSink { return log }
func (log *refusalLog) WithName(string) logr.LogSink   { return log }

type nobodyWatches struct{}

func (nobodyWatches) ObservedPodOnWatch(klog.Logger, *corev1.Pod, time.Time) {}
