// Made by test/kubernetes/record-kubectl-types.ts from k8s.io/kubectl v0.36.3: not to be edited by hand.
/* eslint-disable max-lines -- a table */

/** The types that a Pod is made of. `readTypeTable` says how to read a row. */
export const POD_TABLE: Readonly<Record<string, string>> = {
  'api/resource.Quantity': 'itself',
  'core/v1.AWSElasticBlockStoreVolumeSource': '{volumeID string; fsType? string; partition? int32; readOnly? bool}',
  'core/v1.Affinity':
    '{nodeAffinity? *core/v1.NodeAffinity; podAffinity? *core/v1.PodAffinity; podAntiAffinity? *core/v1.PodAntiAffinity}',
  'core/v1.AppArmorProfile': '{type core/v1.AppArmorProfileType; localhostProfile? *string}',
  'core/v1.AppArmorProfileType': 'string',
  'core/v1.AzureDataDiskCachingMode': 'string',
  'core/v1.AzureDataDiskKind': 'string',
  'core/v1.AzureDiskVolumeSource':
    '{diskName string; diskURI string; cachingMode? *core/v1.AzureDataDiskCachingMode; fsType? *string; readOnly? *bool; kind? *core/v1.AzureDataDiskKind}',
  'core/v1.AzureFileVolumeSource': '{secretName string; shareName string; readOnly? bool}',
  'core/v1.CSIVolumeSource':
    '{driver string; readOnly? *bool; fsType? *string; volumeAttributes? map[string]string; nodePublishSecretRef? *core/v1.LocalObjectReference}',
  'core/v1.Capabilities': '{add? []core/v1.Capability; drop? []core/v1.Capability}',
  'core/v1.Capability': 'string',
  'core/v1.CephFSVolumeSource':
    '{monitors []string; path? string; user? string; secretFile? string; secretRef? *core/v1.LocalObjectReference; readOnly? bool}',
  'core/v1.CinderVolumeSource':
    '{volumeID string; fsType? string; readOnly? bool; secretRef? *core/v1.LocalObjectReference}',
  'core/v1.ClusterTrustBundleProjection':
    '{name? *string; signerName? *string; labelSelector? *meta/v1.LabelSelector; optional? *bool; path string}',
  'core/v1.ConditionStatus': 'string',
  'core/v1.ConfigMapEnvSource': '{name? string via=LocalObjectReference; optional? *bool}',
  'core/v1.ConfigMapKeySelector': '{name? string via=LocalObjectReference; key string; optional? *bool}',
  'core/v1.ConfigMapProjection': '{name? string via=LocalObjectReference; items? []core/v1.KeyToPath; optional? *bool}',
  'core/v1.ConfigMapVolumeSource':
    '{name? string via=LocalObjectReference; items? []core/v1.KeyToPath; defaultMode? *int32; optional? *bool}',
  'core/v1.Container':
    '{name string; image? string; command? []string; args? []string; workingDir? string; ports? []core/v1.ContainerPort patch=merge key=containerPort; envFrom? []core/v1.EnvFromSource; env? []core/v1.EnvVar patch=merge key=name; resources? core/v1.ResourceRequirements; resizePolicy? []core/v1.ContainerResizePolicy; restartPolicy? *core/v1.ContainerRestartPolicy; restartPolicyRules? []core/v1.ContainerRestartRule; volumeMounts? []core/v1.VolumeMount patch=merge key=mountPath; volumeDevices? []core/v1.VolumeDevice patch=merge key=devicePath; livenessProbe? *core/v1.Probe; readinessProbe? *core/v1.Probe; startupProbe? *core/v1.Probe; lifecycle? *core/v1.Lifecycle; terminationMessagePath? string; terminationMessagePolicy? core/v1.TerminationMessagePolicy; imagePullPolicy? core/v1.PullPolicy; securityContext? *core/v1.SecurityContext; stdin? bool; stdinOnce? bool; tty? bool}',
  'core/v1.ContainerExtendedResourceRequest': '{containerName string; resourceName string; requestName string}',
  'core/v1.ContainerPort':
    '{name? string; hostPort? int32; containerPort int32; protocol? core/v1.Protocol; hostIP? string}',
  'core/v1.ContainerResizePolicy':
    '{resourceName core/v1.ResourceName; restartPolicy core/v1.ResourceResizeRestartPolicy}',
  'core/v1.ContainerRestartPolicy': 'string',
  'core/v1.ContainerRestartRule':
    '{action? core/v1.ContainerRestartRuleAction; exitCodes? *core/v1.ContainerRestartRuleOnExitCodes}',
  'core/v1.ContainerRestartRuleAction': 'string',
  'core/v1.ContainerRestartRuleOnExitCodes':
    '{operator? core/v1.ContainerRestartRuleOnExitCodesOperator; values? []int32}',
  'core/v1.ContainerRestartRuleOnExitCodesOperator': 'string',
  'core/v1.ContainerState':
    '{waiting? *core/v1.ContainerStateWaiting; running? *core/v1.ContainerStateRunning; terminated? *core/v1.ContainerStateTerminated}',
  'core/v1.ContainerStateRunning': '{startedAt? meta/v1.Time}',
  'core/v1.ContainerStateTerminated':
    '{exitCode int32; signal? int32; reason? string; message? string; startedAt? meta/v1.Time; finishedAt? meta/v1.Time; containerID? string}',
  'core/v1.ContainerStateWaiting': '{reason? string; message? string}',
  'core/v1.ContainerStatus':
    '{name string; state? core/v1.ContainerState; lastState? core/v1.ContainerState; ready bool; restartCount int32; image string; imageID string; containerID? string; started? *bool; allocatedResources? core/v1.ResourceList; resources? *core/v1.ResourceRequirements; volumeMounts? []core/v1.VolumeMountStatus patch=merge key=mountPath; user? *core/v1.ContainerUser; allocatedResourcesStatus? []core/v1.ResourceStatus patch=merge key=name; stopSignal? *core/v1.Signal}',
  'core/v1.ContainerUser': '{linux? *core/v1.LinuxContainerUser}',
  'core/v1.DNSPolicy': 'string',
  'core/v1.DownwardAPIProjection': '{items? []core/v1.DownwardAPIVolumeFile}',
  'core/v1.DownwardAPIVolumeFile':
    '{path string; fieldRef? *core/v1.ObjectFieldSelector; resourceFieldRef? *core/v1.ResourceFieldSelector; mode? *int32}',
  'core/v1.DownwardAPIVolumeSource': '{items? []core/v1.DownwardAPIVolumeFile; defaultMode? *int32}',
  'core/v1.EmptyDirVolumeSource': '{medium? core/v1.StorageMedium; sizeLimit? *api/resource.Quantity}',
  'core/v1.EnvFromSource':
    '{prefix? string; configMapRef? *core/v1.ConfigMapEnvSource; secretRef? *core/v1.SecretEnvSource}',
  'core/v1.EnvVar': '{name string; value? string; valueFrom? *core/v1.EnvVarSource}',
  'core/v1.EnvVarSource':
    '{fieldRef? *core/v1.ObjectFieldSelector; resourceFieldRef? *core/v1.ResourceFieldSelector; configMapKeyRef? *core/v1.ConfigMapKeySelector; secretKeyRef? *core/v1.SecretKeySelector; fileKeyRef? *core/v1.FileKeySelector}',
  'core/v1.EphemeralContainer':
    '{name string via=EphemeralContainerCommon; image? string via=EphemeralContainerCommon; command? []string via=EphemeralContainerCommon; args? []string via=EphemeralContainerCommon; workingDir? string via=EphemeralContainerCommon; ports? []core/v1.ContainerPort via=EphemeralContainerCommon patch=merge key=containerPort; envFrom? []core/v1.EnvFromSource via=EphemeralContainerCommon; env? []core/v1.EnvVar via=EphemeralContainerCommon patch=merge key=name; resources? core/v1.ResourceRequirements via=EphemeralContainerCommon; resizePolicy? []core/v1.ContainerResizePolicy via=EphemeralContainerCommon; restartPolicy? *core/v1.ContainerRestartPolicy via=EphemeralContainerCommon; restartPolicyRules? []core/v1.ContainerRestartRule via=EphemeralContainerCommon; volumeMounts? []core/v1.VolumeMount via=EphemeralContainerCommon patch=merge key=mountPath; volumeDevices? []core/v1.VolumeDevice via=EphemeralContainerCommon patch=merge key=devicePath; livenessProbe? *core/v1.Probe via=EphemeralContainerCommon; readinessProbe? *core/v1.Probe via=EphemeralContainerCommon; startupProbe? *core/v1.Probe via=EphemeralContainerCommon; lifecycle? *core/v1.Lifecycle via=EphemeralContainerCommon; terminationMessagePath? string via=EphemeralContainerCommon; terminationMessagePolicy? core/v1.TerminationMessagePolicy via=EphemeralContainerCommon; imagePullPolicy? core/v1.PullPolicy via=EphemeralContainerCommon; securityContext? *core/v1.SecurityContext via=EphemeralContainerCommon; stdin? bool via=EphemeralContainerCommon; stdinOnce? bool via=EphemeralContainerCommon; tty? bool via=EphemeralContainerCommon; targetContainerName? string}',
  'core/v1.EphemeralVolumeSource': '{volumeClaimTemplate? *core/v1.PersistentVolumeClaimTemplate}',
  'core/v1.ExecAction': '{command? []string}',
  'core/v1.FCVolumeSource': '{targetWWNs? []string; lun? *int32; fsType? string; readOnly? bool; wwids? []string}',
  'core/v1.FileKeySelector': '{volumeName string; path string; key string; optional? *bool}',
  'core/v1.FlexVolumeSource':
    '{driver string; fsType? string; secretRef? *core/v1.LocalObjectReference; readOnly? bool; options? map[string]string}',
  'core/v1.FlockerVolumeSource': '{datasetName? string; datasetUUID? string}',
  'core/v1.GCEPersistentDiskVolumeSource': '{pdName string; fsType? string; partition? int32; readOnly? bool}',
  'core/v1.GRPCAction': '{port int32; service *string}',
  'core/v1.GitRepoVolumeSource': '{repository string; revision? string; directory? string}',
  'core/v1.GlusterfsVolumeSource': '{endpoints string; path string; readOnly? bool}',
  'core/v1.HTTPGetAction':
    '{path? string; port util/intstr.IntOrString; host? string; scheme? core/v1.URIScheme; httpHeaders? []core/v1.HTTPHeader}',
  'core/v1.HTTPHeader': '{name string; value string}',
  'core/v1.HostAlias': '{ip string; hostnames? []string}',
  'core/v1.HostIP': '{ip string}',
  'core/v1.HostPathType': 'string',
  'core/v1.HostPathVolumeSource': '{path string; type? *core/v1.HostPathType}',
  'core/v1.ISCSIVolumeSource':
    '{targetPortal string; iqn string; lun int32; iscsiInterface? string; fsType? string; readOnly? bool; portals? []string; chapAuthDiscovery? bool; chapAuthSession? bool; secretRef? *core/v1.LocalObjectReference; initiatorName? *string}',
  'core/v1.ImageVolumeSource': '{reference? string; pullPolicy? core/v1.PullPolicy}',
  'core/v1.ImageVolumeStatus': '{imageRef? string}',
  'core/v1.KeyToPath': '{key string; path string; mode? *int32}',
  'core/v1.Lifecycle':
    '{postStart? *core/v1.LifecycleHandler; preStop? *core/v1.LifecycleHandler; stopSignal? *core/v1.Signal}',
  'core/v1.LifecycleHandler':
    '{exec? *core/v1.ExecAction; httpGet? *core/v1.HTTPGetAction; tcpSocket? *core/v1.TCPSocketAction; sleep? *core/v1.SleepAction}',
  'core/v1.LinuxContainerUser': '{uid int64; gid int64; supplementalGroups? []int64}',
  'core/v1.LocalObjectReference': '{name? string}',
  'core/v1.MountPropagationMode': 'string',
  'core/v1.NFSVolumeSource': '{server string; path string; readOnly? bool}',
  'core/v1.NodeAffinity':
    '{requiredDuringSchedulingIgnoredDuringExecution? *core/v1.NodeSelector; preferredDuringSchedulingIgnoredDuringExecution? []core/v1.PreferredSchedulingTerm}',
  'core/v1.NodeAllocatableResourceClaimStatus':
    '{resourceClaimName string; containers? []string; resources map[core/v1.ResourceName]api/resource.Quantity}',
  'core/v1.NodeInclusionPolicy': 'string',
  'core/v1.NodeSelector': '{nodeSelectorTerms []core/v1.NodeSelectorTerm}',
  'core/v1.NodeSelectorOperator': 'string',
  'core/v1.NodeSelectorRequirement': '{key string; operator core/v1.NodeSelectorOperator; values? []string}',
  'core/v1.NodeSelectorTerm':
    '{matchExpressions? []core/v1.NodeSelectorRequirement; matchFields? []core/v1.NodeSelectorRequirement}',
  'core/v1.OSName': 'string',
  'core/v1.ObjectFieldSelector': '{apiVersion? string; fieldPath string}',
  'core/v1.PersistentVolumeAccessMode': 'string',
  'core/v1.PersistentVolumeClaimSpec':
    '{accessModes? []core/v1.PersistentVolumeAccessMode; selector? *meta/v1.LabelSelector; resources? core/v1.VolumeResourceRequirements; volumeName? string; storageClassName? *string; volumeMode? *core/v1.PersistentVolumeMode; dataSource? *core/v1.TypedLocalObjectReference; dataSourceRef? *core/v1.TypedObjectReference; volumeAttributesClassName? *string}',
  'core/v1.PersistentVolumeClaimTemplate': '{metadata? meta/v1.ObjectMeta; spec core/v1.PersistentVolumeClaimSpec}',
  'core/v1.PersistentVolumeClaimVolumeSource': '{claimName string; readOnly? bool}',
  'core/v1.PersistentVolumeMode': 'string',
  'core/v1.PhotonPersistentDiskVolumeSource': '{pdID string; fsType? string}',
  'core/v1.Pod':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? core/v1.PodSpec; status? core/v1.PodStatus}',
  'core/v1.PodAffinity':
    '{requiredDuringSchedulingIgnoredDuringExecution? []core/v1.PodAffinityTerm; preferredDuringSchedulingIgnoredDuringExecution? []core/v1.WeightedPodAffinityTerm}',
  'core/v1.PodAffinityTerm':
    '{labelSelector? *meta/v1.LabelSelector; namespaces? []string; topologyKey string; namespaceSelector? *meta/v1.LabelSelector; matchLabelKeys? []string; mismatchLabelKeys? []string}',
  'core/v1.PodAntiAffinity':
    '{requiredDuringSchedulingIgnoredDuringExecution? []core/v1.PodAffinityTerm; preferredDuringSchedulingIgnoredDuringExecution? []core/v1.WeightedPodAffinityTerm}',
  'core/v1.PodCertificateProjection':
    '{signerName? string; keyType? string; maxExpirationSeconds? *int32; credentialBundlePath? string; keyPath? string; certificateChainPath? string; userAnnotations? map[string]string}',
  'core/v1.PodCondition':
    '{type core/v1.PodConditionType; observedGeneration? int64; status core/v1.ConditionStatus; lastProbeTime? meta/v1.Time; lastTransitionTime? meta/v1.Time; reason? string; message? string}',
  'core/v1.PodConditionType': 'string',
  'core/v1.PodDNSConfig': '{nameservers? []string; searches? []string; options? []core/v1.PodDNSConfigOption}',
  'core/v1.PodDNSConfigOption': '{name? string; value? *string}',
  'core/v1.PodExtendedResourceClaimStatus':
    '{requestMappings []core/v1.ContainerExtendedResourceRequest; resourceClaimName string}',
  'core/v1.PodFSGroupChangePolicy': 'string',
  'core/v1.PodIP': '{ip string}',
  'core/v1.PodOS': '{name core/v1.OSName}',
  'core/v1.PodPhase': 'string',
  'core/v1.PodQOSClass': 'string',
  'core/v1.PodReadinessGate': '{conditionType core/v1.PodConditionType}',
  'core/v1.PodResizeStatus': 'string',
  'core/v1.PodResourceClaim': '{name string; resourceClaimName? *string; resourceClaimTemplateName? *string}',
  'core/v1.PodResourceClaimStatus': '{name string; resourceClaimName? *string}',
  'core/v1.PodSELinuxChangePolicy': 'string',
  'core/v1.PodSchedulingGate': '{name string}',
  'core/v1.PodSchedulingGroup': '{podGroupName? *string}',
  'core/v1.PodSecurityContext':
    '{seLinuxOptions? *core/v1.SELinuxOptions; windowsOptions? *core/v1.WindowsSecurityContextOptions; runAsUser? *int64; runAsGroup? *int64; runAsNonRoot? *bool; supplementalGroups? []int64; supplementalGroupsPolicy? *core/v1.SupplementalGroupsPolicy; fsGroup? *int64; sysctls? []core/v1.Sysctl; fsGroupChangePolicy? *core/v1.PodFSGroupChangePolicy; seccompProfile? *core/v1.SeccompProfile; appArmorProfile? *core/v1.AppArmorProfile; seLinuxChangePolicy? *core/v1.PodSELinuxChangePolicy}',
  'core/v1.PodSpec':
    '{volumes? []core/v1.Volume patch=merge,retainKeys key=name; initContainers? []core/v1.Container patch=merge key=name; containers []core/v1.Container patch=merge key=name; ephemeralContainers? []core/v1.EphemeralContainer patch=merge key=name; restartPolicy? core/v1.RestartPolicy; terminationGracePeriodSeconds? *int64; activeDeadlineSeconds? *int64; dnsPolicy? core/v1.DNSPolicy; nodeSelector? map[string]string; serviceAccountName? string; serviceAccount? string; automountServiceAccountToken? *bool; nodeName? string; hostNetwork? bool; hostPID? bool; hostIPC? bool; shareProcessNamespace? *bool; securityContext? *core/v1.PodSecurityContext; imagePullSecrets? []core/v1.LocalObjectReference patch=merge key=name; hostname? string; subdomain? string; affinity? *core/v1.Affinity; schedulerName? string; tolerations? []core/v1.Toleration; hostAliases? []core/v1.HostAlias patch=merge key=ip; priorityClassName? string; priority? *int32; dnsConfig? *core/v1.PodDNSConfig; readinessGates? []core/v1.PodReadinessGate; runtimeClassName? *string; enableServiceLinks? *bool; preemptionPolicy? *core/v1.PreemptionPolicy; overhead? core/v1.ResourceList; topologySpreadConstraints? []core/v1.TopologySpreadConstraint patch=merge key=topologyKey; setHostnameAsFQDN? *bool; os? *core/v1.PodOS; hostUsers? *bool; schedulingGates? []core/v1.PodSchedulingGate patch=merge key=name; resourceClaims? []core/v1.PodResourceClaim patch=merge,retainKeys key=name; resources? *core/v1.ResourceRequirements; hostnameOverride? *string; schedulingGroup? *core/v1.PodSchedulingGroup}',
  'core/v1.PodStatus':
    '{observedGeneration? int64; phase? core/v1.PodPhase; conditions? []core/v1.PodCondition patch=merge key=type; message? string; reason? string; nominatedNodeName? string; hostIP? string; hostIPs? []core/v1.HostIP patch=merge key=ip; podIP? string; podIPs? []core/v1.PodIP patch=merge key=ip; startTime? *meta/v1.Time; initContainerStatuses? []core/v1.ContainerStatus; containerStatuses? []core/v1.ContainerStatus; qosClass? core/v1.PodQOSClass; ephemeralContainerStatuses? []core/v1.ContainerStatus; resize? core/v1.PodResizeStatus; resourceClaimStatuses? []core/v1.PodResourceClaimStatus patch=merge,retainKeys key=name; extendedResourceClaimStatus? *core/v1.PodExtendedResourceClaimStatus; allocatedResources? core/v1.ResourceList; resources? *core/v1.ResourceRequirements; nodeAllocatableResourceClaimStatuses? []core/v1.NodeAllocatableResourceClaimStatus}',
  'core/v1.PortworxVolumeSource': '{volumeID string; fsType? string; readOnly? bool}',
  'core/v1.PreemptionPolicy': 'string',
  'core/v1.PreferredSchedulingTerm': '{weight int32; preference core/v1.NodeSelectorTerm}',
  'core/v1.Probe':
    '{exec? *core/v1.ExecAction via=ProbeHandler; httpGet? *core/v1.HTTPGetAction via=ProbeHandler; tcpSocket? *core/v1.TCPSocketAction via=ProbeHandler; grpc? *core/v1.GRPCAction via=ProbeHandler; initialDelaySeconds? int32; timeoutSeconds? int32; periodSeconds? int32; successThreshold? int32; failureThreshold? int32; terminationGracePeriodSeconds? *int64}',
  'core/v1.ProcMountType': 'string',
  'core/v1.ProjectedVolumeSource': '{sources []core/v1.VolumeProjection; defaultMode? *int32}',
  'core/v1.Protocol': 'string',
  'core/v1.PullPolicy': 'string',
  'core/v1.QuobyteVolumeSource':
    '{registry string; volume string; readOnly? bool; user? string; group? string; tenant? string}',
  'core/v1.RBDVolumeSource':
    '{monitors []string; image string; fsType? string; pool? string; user? string; keyring? string; secretRef? *core/v1.LocalObjectReference; readOnly? bool}',
  'core/v1.RecursiveReadOnlyMode': 'string',
  'core/v1.ResourceClaim': '{name string; request? string}',
  'core/v1.ResourceFieldSelector': '{containerName? string; resource string; divisor? api/resource.Quantity}',
  'core/v1.ResourceHealth': '{resourceID core/v1.ResourceID; health? core/v1.ResourceHealthStatus; message? *string}',
  'core/v1.ResourceHealthStatus': 'string',
  'core/v1.ResourceID': 'string',
  'core/v1.ResourceList': 'map[core/v1.ResourceName]api/resource.Quantity',
  'core/v1.ResourceName': 'string',
  'core/v1.ResourceRequirements':
    '{limits? core/v1.ResourceList; requests? core/v1.ResourceList; claims? []core/v1.ResourceClaim}',
  'core/v1.ResourceResizeRestartPolicy': 'string',
  'core/v1.ResourceStatus': '{name core/v1.ResourceName; resources? []core/v1.ResourceHealth}',
  'core/v1.RestartPolicy': 'string',
  'core/v1.SELinuxOptions': '{user? string; role? string; type? string; level? string}',
  'core/v1.ScaleIOVolumeSource':
    '{gateway string; system string; secretRef *core/v1.LocalObjectReference; sslEnabled? bool; protectionDomain? string; storagePool? string; storageMode? string; volumeName? string; fsType? string; readOnly? bool}',
  'core/v1.SeccompProfile': '{type core/v1.SeccompProfileType; localhostProfile? *string}',
  'core/v1.SeccompProfileType': 'string',
  'core/v1.SecretEnvSource': '{name? string via=LocalObjectReference; optional? *bool}',
  'core/v1.SecretKeySelector': '{name? string via=LocalObjectReference; key string; optional? *bool}',
  'core/v1.SecretProjection': '{name? string via=LocalObjectReference; items? []core/v1.KeyToPath; optional? *bool}',
  'core/v1.SecretVolumeSource':
    '{secretName? string; items? []core/v1.KeyToPath; defaultMode? *int32; optional? *bool}',
  'core/v1.SecurityContext':
    '{capabilities? *core/v1.Capabilities; privileged? *bool; seLinuxOptions? *core/v1.SELinuxOptions; windowsOptions? *core/v1.WindowsSecurityContextOptions; runAsUser? *int64; runAsGroup? *int64; runAsNonRoot? *bool; readOnlyRootFilesystem? *bool; allowPrivilegeEscalation? *bool; procMount? *core/v1.ProcMountType; seccompProfile? *core/v1.SeccompProfile; appArmorProfile? *core/v1.AppArmorProfile}',
  'core/v1.ServiceAccountTokenProjection': '{audience? string; expirationSeconds? *int64; path string}',
  'core/v1.Signal': 'string',
  'core/v1.SleepAction': '{seconds int64}',
  'core/v1.StorageMedium': 'string',
  'core/v1.StorageOSVolumeSource':
    '{volumeName? string; volumeNamespace? string; fsType? string; readOnly? bool; secretRef? *core/v1.LocalObjectReference}',
  'core/v1.SupplementalGroupsPolicy': 'string',
  'core/v1.Sysctl': '{name string; value string}',
  'core/v1.TCPSocketAction': '{port util/intstr.IntOrString; host? string}',
  'core/v1.TaintEffect': 'string',
  'core/v1.TerminationMessagePolicy': 'string',
  'core/v1.Toleration':
    '{key? string; operator? core/v1.TolerationOperator; value? string; effect? core/v1.TaintEffect; tolerationSeconds? *int64}',
  'core/v1.TolerationOperator': 'string',
  'core/v1.TopologySpreadConstraint':
    '{maxSkew int32; topologyKey string; whenUnsatisfiable core/v1.UnsatisfiableConstraintAction; labelSelector? *meta/v1.LabelSelector; minDomains? *int32; nodeAffinityPolicy? *core/v1.NodeInclusionPolicy; nodeTaintsPolicy? *core/v1.NodeInclusionPolicy; matchLabelKeys? []string}',
  'core/v1.TypedLocalObjectReference': '{apiGroup *string; kind string; name string}',
  'core/v1.TypedObjectReference': '{apiGroup *string; kind string; name string; namespace? *string}',
  'core/v1.URIScheme': 'string',
  'core/v1.UnsatisfiableConstraintAction': 'string',
  'core/v1.Volume':
    '{name string; hostPath? *core/v1.HostPathVolumeSource via=VolumeSource; emptyDir? *core/v1.EmptyDirVolumeSource via=VolumeSource; gcePersistentDisk? *core/v1.GCEPersistentDiskVolumeSource via=VolumeSource; awsElasticBlockStore? *core/v1.AWSElasticBlockStoreVolumeSource via=VolumeSource; gitRepo? *core/v1.GitRepoVolumeSource via=VolumeSource; secret? *core/v1.SecretVolumeSource via=VolumeSource; nfs? *core/v1.NFSVolumeSource via=VolumeSource; iscsi? *core/v1.ISCSIVolumeSource via=VolumeSource; glusterfs? *core/v1.GlusterfsVolumeSource via=VolumeSource; persistentVolumeClaim? *core/v1.PersistentVolumeClaimVolumeSource via=VolumeSource; rbd? *core/v1.RBDVolumeSource via=VolumeSource; flexVolume? *core/v1.FlexVolumeSource via=VolumeSource; cinder? *core/v1.CinderVolumeSource via=VolumeSource; cephfs? *core/v1.CephFSVolumeSource via=VolumeSource; flocker? *core/v1.FlockerVolumeSource via=VolumeSource; downwardAPI? *core/v1.DownwardAPIVolumeSource via=VolumeSource; fc? *core/v1.FCVolumeSource via=VolumeSource; azureFile? *core/v1.AzureFileVolumeSource via=VolumeSource; configMap? *core/v1.ConfigMapVolumeSource via=VolumeSource; vsphereVolume? *core/v1.VsphereVirtualDiskVolumeSource via=VolumeSource; quobyte? *core/v1.QuobyteVolumeSource via=VolumeSource; azureDisk? *core/v1.AzureDiskVolumeSource via=VolumeSource; photonPersistentDisk? *core/v1.PhotonPersistentDiskVolumeSource via=VolumeSource; projected? *core/v1.ProjectedVolumeSource via=VolumeSource; portworxVolume? *core/v1.PortworxVolumeSource via=VolumeSource; scaleIO? *core/v1.ScaleIOVolumeSource via=VolumeSource; storageos? *core/v1.StorageOSVolumeSource via=VolumeSource; csi? *core/v1.CSIVolumeSource via=VolumeSource; ephemeral? *core/v1.EphemeralVolumeSource via=VolumeSource; image? *core/v1.ImageVolumeSource via=VolumeSource}',
  'core/v1.VolumeDevice': '{name string; devicePath string}',
  'core/v1.VolumeMount':
    '{name string; readOnly? bool; recursiveReadOnly? *core/v1.RecursiveReadOnlyMode; mountPath string; subPath? string; mountPropagation? *core/v1.MountPropagationMode; subPathExpr? string}',
  'core/v1.VolumeMountStatus':
    '{name string; mountPath string; readOnly? bool; recursiveReadOnly? *core/v1.RecursiveReadOnlyMode; volumeStatus? *core/v1.VolumeStatus}',
  'core/v1.VolumeProjection':
    '{secret? *core/v1.SecretProjection; downwardAPI? *core/v1.DownwardAPIProjection; configMap? *core/v1.ConfigMapProjection; serviceAccountToken? *core/v1.ServiceAccountTokenProjection; clusterTrustBundle? *core/v1.ClusterTrustBundleProjection; podCertificate? *core/v1.PodCertificateProjection}',
  'core/v1.VolumeResourceRequirements': '{limits? core/v1.ResourceList; requests? core/v1.ResourceList}',
  'core/v1.VolumeStatus': '{image? *core/v1.ImageVolumeStatus}',
  'core/v1.VsphereVirtualDiskVolumeSource':
    '{volumePath string; fsType? string; storagePolicyName? string; storagePolicyID? string}',
  'core/v1.WeightedPodAffinityTerm': '{weight int32; podAffinityTerm core/v1.PodAffinityTerm}',
  'core/v1.WindowsSecurityContextOptions':
    '{gmsaCredentialSpecName? *string; gmsaCredentialSpec? *string; runAsUserName? *string; hostProcess? *bool}',
  'meta/v1.FieldsV1': 'itself',
  'meta/v1.LabelSelector': '{matchLabels? map[string]string; matchExpressions? []meta/v1.LabelSelectorRequirement}',
  'meta/v1.LabelSelectorOperator': 'string',
  'meta/v1.LabelSelectorRequirement': '{key string; operator meta/v1.LabelSelectorOperator; values? []string}',
  'meta/v1.ManagedFieldsEntry':
    '{manager? string; operation? meta/v1.ManagedFieldsOperationType; apiVersion? string; time? *meta/v1.Time; fieldsType? string; fieldsV1? *meta/v1.FieldsV1; subresource? string}',
  'meta/v1.ManagedFieldsOperationType': 'string',
  'meta/v1.ObjectMeta':
    '{name? string; generateName? string; namespace? string; selfLink? string; uid? pkg/types.UID; resourceVersion? string; generation? int64; creationTimestamp?! meta/v1.Time; deletionTimestamp? *meta/v1.Time; deletionGracePeriodSeconds? *int64; labels? map[string]string; annotations? map[string]string; ownerReferences? []meta/v1.OwnerReference patch=merge key=uid; finalizers? []string patch=merge; managedFields? []meta/v1.ManagedFieldsEntry}',
  'meta/v1.OwnerReference':
    '{apiVersion string; kind string; name string; uid pkg/types.UID; controller? *bool; blockOwnerDeletion? *bool}',
  'meta/v1.Time': 'itself',
  'pkg/types.UID': 'string',
  'util/intstr.IntOrString': 'itself',
};
