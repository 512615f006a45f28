package main

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"hash/fnv"
	"strings"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/apimachinery/pkg/util/validation/field"
	"k8s.io/apimachinery/pkg/util/yaml"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	podutil "k8s.io/kubernetes/pkg/api/pod"
	"k8s.io/kubernetes/pkg/apis/core"
	"k8s.io/kubernetes/pkg/apis/core/helper"
	// The one group that the kubelet installs into the scheme it decodes manifests with.
	_ "k8s.io/kubernetes/pkg/apis/core/install"
	conversion "k8s.io/kubernetes/pkg/apis/core/v1"
	"k8s.io/kubernetes/pkg/apis/core/validation"
	"k8s.io/kubernetes/pkg/apis/scheduling"
	"k8s.io/kubernetes/pkg/capabilities"
	kubetypes "k8s.io/kubernetes/pkg/kubelet/types"
	"k8s.io/kubernetes/pkg/util/hash"
	utilio "k8s.io/utils/io"
)

// The longest file that the kubelet reads (maxConfigLength in pkg/kubelet/config/common.go).
const longestManifest = 10 << 20

type manifest struct {
	ID      string `json:"id"`
	Content []byte `json:"content"`
	Node    string `json:"node"`
	File    string `json:"file"`
}

// Where on its way a manifest was refused; nowhere when it was accepted.
type stage string

const (
	stageRead      stage = "read"      // longer than the kubelet reads
	stageDecode    stage = "decode"    // neither YAML nor JSON, or of no known kind, or with a value of another type
	stageKind      stage = "kind"      // of a known kind, but no Pod
	stageName      stage = "name"      // a Pod without a name
	stageInvalid   stage = "invalid"   // refused by ValidatePodCreate
	stageConvert   stage = "convert"   // cannot be said in v1
	stageReference stage = "reference" // needs an object of the API
	stagePanic     stage = "panic"     // ends the kubelet itself
)

type verdict struct {
	ID       string       `json:"id"`
	Accepted bool         `json:"accepted"`
	Stage    stage        `json:"stage"`
	Message  string       `json:"message"`
	Errors   []fieldError `json:"errors"`
	Warning  string       `json:"warning"`
	Pod      *corev1.Pod  `json:"pod,omitempty"`
}

type fieldError struct {
	Type     field.ErrorType `json:"type"`
	Field    string          `json:"field"`
	Detail   string          `json:"detail"`
	BadValue string          `json:"badValue"`
}

type refusal struct {
	stage   stage
	message string
	errors  field.ErrorList
}

// allowPrivileged does what a kubelet does before it reads anything (RunKubelet in cmd/kubelet/app/server.go); without it
// privileged containers are refused.
func allowPrivileged() {
	capabilities.Initialize(capabilities.Capabilities{AllowPrivileged: true})
}

// judge says what the kubelet would say to a manifest among its static pods.
func judge(manifest manifest, withPod bool) (answer verdict) {
	answer = verdict{ID: manifest.ID, Errors: []fieldError{}}
	defer func() {
		if reason := recover(); reason != nil {
			answer.Accepted, answer.Stage, answer.Message = false, stagePanic, fmt.Sprint(reason)
		}
	}()
	pod, warning, refused := readPod(manifest)
	if refused != nil {
		answer.Stage, answer.Message, answer.Errors = refused.stage, refused.message, describe(refused.errors)
		return answer
	}
	answer.Accepted, answer.Warning = true, warning
	if withPod {
		answer.Pod = pod
	}
	return answer
}

// readPod takes the steps of pkg/kubelet/config: extractFromFile in file.go and tryDecodeSinglePod in common.go.
func readPod(manifest manifest) (*corev1.Pod, string, *refusal) {
	content, err := utilio.ReadAtMost(bytes.NewReader(manifest.Content), longestManifest)
	if err != nil {
		return nil, "", &refusal{stage: stageRead, message: err.Error()}
	}
	pod, refused := decode(content, manifest.File)
	if refused != nil {
		return nil, "", refused
	}
	if pod.Name == "" {
		return nil, "", &refusal{stage: stageName, message: "invalid pod: name is needed for the pod"}
	}
	makeStatic(pod, manifest)
	options := podutil.GetValidationOptionsFromPodSpecAndMeta(&pod.Spec, nil, &pod.ObjectMeta, nil)
	if errors := validation.ValidatePodCreate(pod, options); len(errors) > 0 {
		return nil, "", &refusal{stage: stageInvalid, message: fmt.Sprintf("invalid pod: %v", errors), errors: errors}
	}
	published := &corev1.Pod{}
	if err := conversion.Convert_core_Pod_To_v1_Pod(pod, published, nil); err != nil {
		return nil, "", &refusal{stage: stageConvert, message: err.Error()}
	}
	_, resource, err := podutil.HasAPIObjectReference(pod)
	if err != nil {
		return nil, "", &refusal{stage: stageReference, message: err.Error()}
	}
	if resource != "" {
		return nil, "", &refusal{stage: stageReference, message: "static pods may not reference " + resource}
	}
	return published, priorityWarning(pod.Spec), nil
}

func decode(content []byte, file string) (*core.Pod, *refusal) {
	refuse := func(at stage, reason string) *refusal {
		return &refusal{stage: at, message: fmt.Sprintf("%s: couldn't parse as pod(%s), please check config file", file, reason)}
	}
	json, err := yaml.ToJSON(content)
	if err != nil {
		return nil, refuse(stageDecode, err.Error())
	}
	object, err := runtime.Decode(legacyscheme.Codecs.UniversalDecoder(), json)
	if err != nil {
		return nil, refuse(stageDecode, err.Error())
	}
	pod, isPod := object.(*core.Pod)
	if !isPod {
		return nil, refuse(stageKind, fmt.Sprintf("invalid pod: %#v", object))
	}
	return pod, nil
}

// makeStatic gives a pod what the kubelet gives to those of its files (applyDefaults in pkg/kubelet/config/common.go).
func makeStatic(pod *core.Pod, manifest manifest) {
	if pod.UID == "" {
		digest := fnv.New128a()
		hash.DeepHashObject(digest, pod)
		fmt.Fprintf(digest, "host:%sfile:%s", manifest.Node, manifest.File)
		pod.UID = types.UID(hex.EncodeToString(digest.Sum(nil)))
	}
	pod.Name += "-" + strings.ToLower(manifest.Node)
	if pod.Namespace == "" {
		pod.Namespace = metav1.NamespaceDefault
	}
	pod.Spec.NodeName = manifest.Node
	if pod.Annotations == nil {
		pod.Annotations = map[string]string{}
	}
	pod.Annotations[kubetypes.ConfigHashAnnotationKey] = string(pod.UID)
	everyEviction := core.Toleration{Operator: core.TolerationOpExists, Effect: core.TaintEffectNoExecute}
	helper.AddOrUpdateTolerationInPod(pod, &everyEviction)
	pod.Status.Phase = core.PodPending
}

// priorityWarning is what the kubelet logs once for a pod that it runs all the same (getStaticPodPriorityWarning).
func priorityWarning(spec core.PodSpec) string {
	const nodeCritical = scheduling.SystemCriticalPriority + 1000
	hasName := spec.PriorityClassName != ""
	switch {
	case spec.Priority == nil && hasName:
		return "Static pod has priorityClassName and nil priority. " +
			"Kubelet will not use priorityClassName, and mirror pod creation may fail."
	case spec.Priority == nil:
		return ""
	case !hasName:
		return "Static pod has priority without priorityClassName. " +
			"Mirror pod creation may fail if the default priority class doesn't match the given priority."
	case *spec.Priority != nodeCritical || spec.PriorityClassName != scheduling.SystemNodeCritical:
		return fmt.Sprintf("Static pod has a priority other than %d or a priorityClassName other than %s. "+
			"Mirror pod may be attempted to be evicted from the node ineffectively.", nodeCritical, scheduling.SystemNodeCritical)
	}
	return ""
}

func describe(errors field.ErrorList) []fieldError {
	described := []fieldError{}
	for _, each := range errors {
		described = append(described, fieldError{Type: each.Type, Field: each.Field, Detail: each.Detail, BadValue: badValue(each)})
	}
	return described
}

// badValue is the value as the error's own text shows it: what stands between the kind of error and its detail.
func badValue(of *field.Error) string {
	bare := field.Error{Type: of.Type, BadValue: of.BadValue}
	_, value, _ := strings.Cut(bare.ErrorBody(), ": ")
	return value
}
