// Made by test/kubernetes/record-kubectl-types.ts from k8s.io/kubectl v0.36.3: not to be edited by hand.
/* eslint-disable max-lines -- a table */

/** The types that everything but a Pod is made of, beyond those of `POD_TABLE`. */
export const OTHER_TABLE: Readonly<Record<string, string>> = {
  'admissionregistration/v1.ApplyConfiguration': '{expression? string}',
  'admissionregistration/v1.AuditAnnotation': '{key string; valueExpression string}',
  'admissionregistration/v1.ExpressionWarning': '{fieldRef string; warning string}',
  'admissionregistration/v1.FailurePolicyType': 'string',
  'admissionregistration/v1.JSONPatch': '{expression? string}',
  'admissionregistration/v1.MatchCondition': '{name string; expression string}',
  'admissionregistration/v1.MatchPolicyType': 'string',
  'admissionregistration/v1.MatchResources':
    '{namespaceSelector? *meta/v1.LabelSelector; objectSelector? *meta/v1.LabelSelector; resourceRules? []admissionregistration/v1.NamedRuleWithOperations; excludeResourceRules? []admissionregistration/v1.NamedRuleWithOperations; matchPolicy? *admissionregistration/v1.MatchPolicyType}',
  'admissionregistration/v1.MutatingAdmissionPolicy':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? admissionregistration/v1.MutatingAdmissionPolicySpec}',
  'admissionregistration/v1.MutatingAdmissionPolicyBinding':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? admissionregistration/v1.MutatingAdmissionPolicyBindingSpec}',
  'admissionregistration/v1.MutatingAdmissionPolicyBindingList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []admissionregistration/v1.MutatingAdmissionPolicyBinding}',
  'admissionregistration/v1.MutatingAdmissionPolicyBindingSpec':
    '{policyName? string; paramRef? *admissionregistration/v1.ParamRef; matchResources? *admissionregistration/v1.MatchResources}',
  'admissionregistration/v1.MutatingAdmissionPolicyList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []admissionregistration/v1.MutatingAdmissionPolicy}',
  'admissionregistration/v1.MutatingAdmissionPolicySpec':
    '{paramKind? *admissionregistration/v1.ParamKind; matchConstraints? *admissionregistration/v1.MatchResources; variables? []admissionregistration/v1.Variable; mutations? []admissionregistration/v1.Mutation; failurePolicy? *admissionregistration/v1.FailurePolicyType; matchConditions? []admissionregistration/v1.MatchCondition patch=merge key=name; reinvocationPolicy? admissionregistration/v1.ReinvocationPolicyType}',
  'admissionregistration/v1.MutatingWebhook':
    '{name string; clientConfig admissionregistration/v1.WebhookClientConfig; rules? []admissionregistration/v1.RuleWithOperations; failurePolicy? *admissionregistration/v1.FailurePolicyType; matchPolicy? *admissionregistration/v1.MatchPolicyType; namespaceSelector? *meta/v1.LabelSelector; objectSelector? *meta/v1.LabelSelector; sideEffects *admissionregistration/v1.SideEffectClass; timeoutSeconds? *int32; admissionReviewVersions []string; reinvocationPolicy? *admissionregistration/v1.ReinvocationPolicyType; matchConditions? []admissionregistration/v1.MatchCondition patch=merge key=name}',
  'admissionregistration/v1.MutatingWebhookConfiguration':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; webhooks? []admissionregistration/v1.MutatingWebhook patch=merge key=name}',
  'admissionregistration/v1.MutatingWebhookConfigurationList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []admissionregistration/v1.MutatingWebhookConfiguration}',
  'admissionregistration/v1.Mutation':
    '{patchType admissionregistration/v1.PatchType; applyConfiguration? *admissionregistration/v1.ApplyConfiguration; jsonPatch? *admissionregistration/v1.JSONPatch}',
  'admissionregistration/v1.NamedRuleWithOperations':
    '{resourceNames? []string; operations? []admissionregistration/v1.OperationType via=RuleWithOperations; apiGroups? []string via=RuleWithOperations.Rule; apiVersions? []string via=RuleWithOperations.Rule; resources? []string via=RuleWithOperations.Rule; scope? *admissionregistration/v1.ScopeType via=RuleWithOperations.Rule}',
  'admissionregistration/v1.OperationType': 'string',
  'admissionregistration/v1.ParamKind': '{apiVersion? string; kind? string}',
  'admissionregistration/v1.ParamRef':
    '{name? string; namespace? string; selector? *meta/v1.LabelSelector; parameterNotFoundAction? *admissionregistration/v1.ParameterNotFoundActionType}',
  'admissionregistration/v1.ParameterNotFoundActionType': 'string',
  'admissionregistration/v1.PatchType': 'string',
  'admissionregistration/v1.ReinvocationPolicyType': 'string',
  'admissionregistration/v1.RuleWithOperations':
    '{operations? []admissionregistration/v1.OperationType; apiGroups? []string via=Rule; apiVersions? []string via=Rule; resources? []string via=Rule; scope? *admissionregistration/v1.ScopeType via=Rule}',
  'admissionregistration/v1.ScopeType': 'string',
  'admissionregistration/v1.ServiceReference': '{namespace string; name string; path? *string; port? *int32}',
  'admissionregistration/v1.SideEffectClass': 'string',
  'admissionregistration/v1.TypeChecking': '{expressionWarnings? []admissionregistration/v1.ExpressionWarning}',
  'admissionregistration/v1.ValidatingAdmissionPolicy':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? admissionregistration/v1.ValidatingAdmissionPolicySpec; status? admissionregistration/v1.ValidatingAdmissionPolicyStatus}',
  'admissionregistration/v1.ValidatingAdmissionPolicyBinding':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? admissionregistration/v1.ValidatingAdmissionPolicyBindingSpec}',
  'admissionregistration/v1.ValidatingAdmissionPolicyBindingList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []admissionregistration/v1.ValidatingAdmissionPolicyBinding}',
  'admissionregistration/v1.ValidatingAdmissionPolicyBindingSpec':
    '{policyName? string; paramRef? *admissionregistration/v1.ParamRef; matchResources? *admissionregistration/v1.MatchResources; validationActions? []admissionregistration/v1.ValidationAction}',
  'admissionregistration/v1.ValidatingAdmissionPolicyList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []admissionregistration/v1.ValidatingAdmissionPolicy}',
  'admissionregistration/v1.ValidatingAdmissionPolicySpec':
    '{paramKind? *admissionregistration/v1.ParamKind; matchConstraints? *admissionregistration/v1.MatchResources; validations? []admissionregistration/v1.Validation; failurePolicy? *admissionregistration/v1.FailurePolicyType; auditAnnotations? []admissionregistration/v1.AuditAnnotation; matchConditions? []admissionregistration/v1.MatchCondition patch=merge key=name; variables? []admissionregistration/v1.Variable patch=merge key=name}',
  'admissionregistration/v1.ValidatingAdmissionPolicyStatus':
    '{observedGeneration? int64; typeChecking? *admissionregistration/v1.TypeChecking; conditions? []meta/v1.Condition}',
  'admissionregistration/v1.ValidatingWebhook':
    '{name string; clientConfig admissionregistration/v1.WebhookClientConfig; rules? []admissionregistration/v1.RuleWithOperations; failurePolicy? *admissionregistration/v1.FailurePolicyType; matchPolicy? *admissionregistration/v1.MatchPolicyType; namespaceSelector? *meta/v1.LabelSelector; objectSelector? *meta/v1.LabelSelector; sideEffects *admissionregistration/v1.SideEffectClass; timeoutSeconds? *int32; admissionReviewVersions []string; matchConditions? []admissionregistration/v1.MatchCondition patch=merge key=name}',
  'admissionregistration/v1.ValidatingWebhookConfiguration':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; webhooks? []admissionregistration/v1.ValidatingWebhook patch=merge key=name}',
  'admissionregistration/v1.ValidatingWebhookConfigurationList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []admissionregistration/v1.ValidatingWebhookConfiguration}',
  'admissionregistration/v1.Validation':
    '{expression string; message? string; reason? *meta/v1.StatusReason; messageExpression? string}',
  'admissionregistration/v1.ValidationAction': 'string',
  'admissionregistration/v1.Variable': '{name string; expression string}',
  'admissionregistration/v1.WebhookClientConfig':
    '{url? *string; service? *admissionregistration/v1.ServiceReference; caBundle? []uint8}',
  'admissionregistration/v1alpha1.ApplyConfiguration': '{expression? string}',
  'admissionregistration/v1alpha1.AuditAnnotation': '{key string; valueExpression string}',
  'admissionregistration/v1alpha1.ExpressionWarning': '{fieldRef string; warning string}',
  'admissionregistration/v1alpha1.FailurePolicyType': 'string',
  'admissionregistration/v1alpha1.JSONPatch': '{expression? string}',
  'admissionregistration/v1alpha1.MatchCondition': '{name string; expression string}',
  'admissionregistration/v1alpha1.MatchPolicyType': 'string',
  'admissionregistration/v1alpha1.MatchResources':
    '{namespaceSelector? *meta/v1.LabelSelector; objectSelector? *meta/v1.LabelSelector; resourceRules? []admissionregistration/v1alpha1.NamedRuleWithOperations; excludeResourceRules? []admissionregistration/v1alpha1.NamedRuleWithOperations; matchPolicy? *admissionregistration/v1alpha1.MatchPolicyType}',
  'admissionregistration/v1alpha1.MutatingAdmissionPolicy':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? admissionregistration/v1alpha1.MutatingAdmissionPolicySpec}',
  'admissionregistration/v1alpha1.MutatingAdmissionPolicyBinding':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? admissionregistration/v1alpha1.MutatingAdmissionPolicyBindingSpec}',
  'admissionregistration/v1alpha1.MutatingAdmissionPolicyBindingList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []admissionregistration/v1alpha1.MutatingAdmissionPolicyBinding}',
  'admissionregistration/v1alpha1.MutatingAdmissionPolicyBindingSpec':
    '{policyName? string; paramRef? *admissionregistration/v1alpha1.ParamRef; matchResources? *admissionregistration/v1alpha1.MatchResources}',
  'admissionregistration/v1alpha1.MutatingAdmissionPolicyList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []admissionregistration/v1alpha1.MutatingAdmissionPolicy}',
  'admissionregistration/v1alpha1.MutatingAdmissionPolicySpec':
    '{paramKind? *admissionregistration/v1alpha1.ParamKind; matchConstraints? *admissionregistration/v1alpha1.MatchResources; variables? []admissionregistration/v1alpha1.Variable; mutations? []admissionregistration/v1alpha1.Mutation; failurePolicy? *admissionregistration/v1alpha1.FailurePolicyType; matchConditions? []admissionregistration/v1alpha1.MatchCondition patch=merge key=name; reinvocationPolicy? admissionregistration/v1.ReinvocationPolicyType}',
  'admissionregistration/v1alpha1.Mutation':
    '{patchType admissionregistration/v1alpha1.PatchType; applyConfiguration? *admissionregistration/v1alpha1.ApplyConfiguration; jsonPatch? *admissionregistration/v1alpha1.JSONPatch}',
  'admissionregistration/v1alpha1.NamedRuleWithOperations':
    '{resourceNames? []string; operations? []admissionregistration/v1.OperationType via=RuleWithOperations; apiGroups? []string via=RuleWithOperations.Rule; apiVersions? []string via=RuleWithOperations.Rule; resources? []string via=RuleWithOperations.Rule; scope? *admissionregistration/v1.ScopeType via=RuleWithOperations.Rule}',
  'admissionregistration/v1alpha1.ParamKind': '{apiVersion? string; kind? string}',
  'admissionregistration/v1alpha1.ParamRef':
    '{name? string; namespace? string; selector? *meta/v1.LabelSelector; parameterNotFoundAction? *admissionregistration/v1alpha1.ParameterNotFoundActionType}',
  'admissionregistration/v1alpha1.ParameterNotFoundActionType': 'string',
  'admissionregistration/v1alpha1.PatchType': 'string',
  'admissionregistration/v1alpha1.TypeChecking':
    '{expressionWarnings? []admissionregistration/v1alpha1.ExpressionWarning}',
  'admissionregistration/v1alpha1.ValidatingAdmissionPolicy':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? admissionregistration/v1alpha1.ValidatingAdmissionPolicySpec; status? admissionregistration/v1alpha1.ValidatingAdmissionPolicyStatus}',
  'admissionregistration/v1alpha1.ValidatingAdmissionPolicyBinding':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? admissionregistration/v1alpha1.ValidatingAdmissionPolicyBindingSpec}',
  'admissionregistration/v1alpha1.ValidatingAdmissionPolicyBindingList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []admissionregistration/v1alpha1.ValidatingAdmissionPolicyBinding}',
  'admissionregistration/v1alpha1.ValidatingAdmissionPolicyBindingSpec':
    '{policyName? string; paramRef? *admissionregistration/v1alpha1.ParamRef; matchResources? *admissionregistration/v1alpha1.MatchResources; validationActions? []admissionregistration/v1alpha1.ValidationAction}',
  'admissionregistration/v1alpha1.ValidatingAdmissionPolicyList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []admissionregistration/v1alpha1.ValidatingAdmissionPolicy}',
  'admissionregistration/v1alpha1.ValidatingAdmissionPolicySpec':
    '{paramKind? *admissionregistration/v1alpha1.ParamKind; matchConstraints? *admissionregistration/v1alpha1.MatchResources; validations? []admissionregistration/v1alpha1.Validation; failurePolicy? *admissionregistration/v1alpha1.FailurePolicyType; auditAnnotations? []admissionregistration/v1alpha1.AuditAnnotation; matchConditions? []admissionregistration/v1alpha1.MatchCondition patch=merge key=name; variables? []admissionregistration/v1alpha1.Variable patch=merge key=name}',
  'admissionregistration/v1alpha1.ValidatingAdmissionPolicyStatus':
    '{observedGeneration? int64; typeChecking? *admissionregistration/v1alpha1.TypeChecking; conditions? []meta/v1.Condition}',
  'admissionregistration/v1alpha1.Validation':
    '{expression string; message? string; reason? *meta/v1.StatusReason; messageExpression? string}',
  'admissionregistration/v1alpha1.ValidationAction': 'string',
  'admissionregistration/v1alpha1.Variable': '{name string; expression string}',
  'admissionregistration/v1beta1.ApplyConfiguration': '{expression? string}',
  'admissionregistration/v1beta1.AuditAnnotation': '{key string; valueExpression string}',
  'admissionregistration/v1beta1.ExpressionWarning': '{fieldRef string; warning string}',
  'admissionregistration/v1beta1.FailurePolicyType': 'string',
  'admissionregistration/v1beta1.JSONPatch': '{expression? string}',
  'admissionregistration/v1beta1.MatchCondition': '{name string; expression string}',
  'admissionregistration/v1beta1.MatchPolicyType': 'string',
  'admissionregistration/v1beta1.MatchResources':
    '{namespaceSelector? *meta/v1.LabelSelector; objectSelector? *meta/v1.LabelSelector; resourceRules? []admissionregistration/v1beta1.NamedRuleWithOperations; excludeResourceRules? []admissionregistration/v1beta1.NamedRuleWithOperations; matchPolicy? *admissionregistration/v1beta1.MatchPolicyType}',
  'admissionregistration/v1beta1.MutatingAdmissionPolicy':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? admissionregistration/v1beta1.MutatingAdmissionPolicySpec}',
  'admissionregistration/v1beta1.MutatingAdmissionPolicyBinding':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? admissionregistration/v1beta1.MutatingAdmissionPolicyBindingSpec}',
  'admissionregistration/v1beta1.MutatingAdmissionPolicyBindingList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []admissionregistration/v1beta1.MutatingAdmissionPolicyBinding}',
  'admissionregistration/v1beta1.MutatingAdmissionPolicyBindingSpec':
    '{policyName? string; paramRef? *admissionregistration/v1beta1.ParamRef; matchResources? *admissionregistration/v1beta1.MatchResources}',
  'admissionregistration/v1beta1.MutatingAdmissionPolicyList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []admissionregistration/v1beta1.MutatingAdmissionPolicy}',
  'admissionregistration/v1beta1.MutatingAdmissionPolicySpec':
    '{paramKind? *admissionregistration/v1beta1.ParamKind; matchConstraints? *admissionregistration/v1beta1.MatchResources; variables? []admissionregistration/v1beta1.Variable; mutations? []admissionregistration/v1beta1.Mutation; failurePolicy? *admissionregistration/v1beta1.FailurePolicyType; matchConditions? []admissionregistration/v1beta1.MatchCondition patch=merge key=name; reinvocationPolicy? admissionregistration/v1.ReinvocationPolicyType}',
  'admissionregistration/v1beta1.MutatingWebhook':
    '{name string; clientConfig admissionregistration/v1beta1.WebhookClientConfig; rules? []admissionregistration/v1.RuleWithOperations; failurePolicy? *admissionregistration/v1beta1.FailurePolicyType; matchPolicy? *admissionregistration/v1beta1.MatchPolicyType; namespaceSelector? *meta/v1.LabelSelector; objectSelector? *meta/v1.LabelSelector; sideEffects? *admissionregistration/v1beta1.SideEffectClass; timeoutSeconds? *int32; admissionReviewVersions? []string; reinvocationPolicy? *admissionregistration/v1.ReinvocationPolicyType; matchConditions? []admissionregistration/v1beta1.MatchCondition patch=merge key=name}',
  'admissionregistration/v1beta1.MutatingWebhookConfiguration':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; webhooks? []admissionregistration/v1beta1.MutatingWebhook patch=merge key=name}',
  'admissionregistration/v1beta1.MutatingWebhookConfigurationList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []admissionregistration/v1beta1.MutatingWebhookConfiguration}',
  'admissionregistration/v1beta1.Mutation':
    '{patchType admissionregistration/v1beta1.PatchType; applyConfiguration? *admissionregistration/v1beta1.ApplyConfiguration; jsonPatch? *admissionregistration/v1beta1.JSONPatch}',
  'admissionregistration/v1beta1.NamedRuleWithOperations':
    '{resourceNames? []string; operations? []admissionregistration/v1.OperationType via=RuleWithOperations; apiGroups? []string via=RuleWithOperations.Rule; apiVersions? []string via=RuleWithOperations.Rule; resources? []string via=RuleWithOperations.Rule; scope? *admissionregistration/v1.ScopeType via=RuleWithOperations.Rule}',
  'admissionregistration/v1beta1.ParamKind': '{apiVersion? string; kind? string}',
  'admissionregistration/v1beta1.ParamRef':
    '{name? string; namespace? string; selector? *meta/v1.LabelSelector; parameterNotFoundAction? *admissionregistration/v1beta1.ParameterNotFoundActionType}',
  'admissionregistration/v1beta1.ParameterNotFoundActionType': 'string',
  'admissionregistration/v1beta1.PatchType': 'string',
  'admissionregistration/v1beta1.ServiceReference': '{namespace string; name string; path? *string; port? *int32}',
  'admissionregistration/v1beta1.SideEffectClass': 'string',
  'admissionregistration/v1beta1.TypeChecking':
    '{expressionWarnings? []admissionregistration/v1beta1.ExpressionWarning}',
  'admissionregistration/v1beta1.ValidatingAdmissionPolicy':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? admissionregistration/v1beta1.ValidatingAdmissionPolicySpec; status? admissionregistration/v1beta1.ValidatingAdmissionPolicyStatus}',
  'admissionregistration/v1beta1.ValidatingAdmissionPolicyBinding':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? admissionregistration/v1beta1.ValidatingAdmissionPolicyBindingSpec}',
  'admissionregistration/v1beta1.ValidatingAdmissionPolicyBindingList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []admissionregistration/v1beta1.ValidatingAdmissionPolicyBinding}',
  'admissionregistration/v1beta1.ValidatingAdmissionPolicyBindingSpec':
    '{policyName? string; paramRef? *admissionregistration/v1beta1.ParamRef; matchResources? *admissionregistration/v1beta1.MatchResources; validationActions? []admissionregistration/v1beta1.ValidationAction}',
  'admissionregistration/v1beta1.ValidatingAdmissionPolicyList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []admissionregistration/v1beta1.ValidatingAdmissionPolicy}',
  'admissionregistration/v1beta1.ValidatingAdmissionPolicySpec':
    '{paramKind? *admissionregistration/v1beta1.ParamKind; matchConstraints? *admissionregistration/v1beta1.MatchResources; validations? []admissionregistration/v1beta1.Validation; failurePolicy? *admissionregistration/v1beta1.FailurePolicyType; auditAnnotations? []admissionregistration/v1beta1.AuditAnnotation; matchConditions? []admissionregistration/v1beta1.MatchCondition patch=merge key=name; variables? []admissionregistration/v1beta1.Variable patch=merge key=name}',
  'admissionregistration/v1beta1.ValidatingAdmissionPolicyStatus':
    '{observedGeneration? int64; typeChecking? *admissionregistration/v1beta1.TypeChecking; conditions? []meta/v1.Condition}',
  'admissionregistration/v1beta1.ValidatingWebhook':
    '{name string; clientConfig admissionregistration/v1beta1.WebhookClientConfig; rules? []admissionregistration/v1.RuleWithOperations; failurePolicy? *admissionregistration/v1beta1.FailurePolicyType; matchPolicy? *admissionregistration/v1beta1.MatchPolicyType; namespaceSelector? *meta/v1.LabelSelector; objectSelector? *meta/v1.LabelSelector; sideEffects? *admissionregistration/v1beta1.SideEffectClass; timeoutSeconds? *int32; admissionReviewVersions? []string; matchConditions? []admissionregistration/v1beta1.MatchCondition patch=merge key=name}',
  'admissionregistration/v1beta1.ValidatingWebhookConfiguration':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; webhooks? []admissionregistration/v1beta1.ValidatingWebhook patch=merge key=name}',
  'admissionregistration/v1beta1.ValidatingWebhookConfigurationList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []admissionregistration/v1beta1.ValidatingWebhookConfiguration}',
  'admissionregistration/v1beta1.Validation':
    '{expression string; message? string; reason? *meta/v1.StatusReason; messageExpression? string}',
  'admissionregistration/v1beta1.ValidationAction': 'string',
  'admissionregistration/v1beta1.Variable': '{name string; expression string}',
  'admissionregistration/v1beta1.WebhookClientConfig':
    '{url? *string; service? *admissionregistration/v1beta1.ServiceReference; caBundle? []uint8}',
  'apiserverinternal/v1alpha1.ConditionStatus': 'string',
  'apiserverinternal/v1alpha1.ServerStorageVersion':
    '{apiServerID? string; encodingVersion? string; decodableVersions? []string; servedVersions? []string}',
  'apiserverinternal/v1alpha1.StorageVersion':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec apiserverinternal/v1alpha1.StorageVersionSpec; status apiserverinternal/v1alpha1.StorageVersionStatus}',
  'apiserverinternal/v1alpha1.StorageVersionCondition':
    '{type apiserverinternal/v1alpha1.StorageVersionConditionType; status apiserverinternal/v1alpha1.ConditionStatus; observedGeneration? int64; lastTransitionTime? meta/v1.Time; reason string; message? string}',
  'apiserverinternal/v1alpha1.StorageVersionConditionType': 'string',
  'apiserverinternal/v1alpha1.StorageVersionList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []apiserverinternal/v1alpha1.StorageVersion}',
  'apiserverinternal/v1alpha1.StorageVersionSpec': '{}',
  'apiserverinternal/v1alpha1.StorageVersionStatus':
    '{storageVersions? []apiserverinternal/v1alpha1.ServerStorageVersion; commonEncodingVersion? *string; conditions? []apiserverinternal/v1alpha1.StorageVersionCondition}',
  'apps/v1.ControllerRevision':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; data? pkg/runtime.RawExtension; revision int64}',
  'apps/v1.ControllerRevisionList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []apps/v1.ControllerRevision}',
  'apps/v1.DaemonSet':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? apps/v1.DaemonSetSpec; status? apps/v1.DaemonSetStatus}',
  'apps/v1.DaemonSetCondition':
    '{type apps/v1.DaemonSetConditionType; status core/v1.ConditionStatus; lastTransitionTime? meta/v1.Time; reason? string; message? string}',
  'apps/v1.DaemonSetConditionType': 'string',
  'apps/v1.DaemonSetList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []apps/v1.DaemonSet}',
  'apps/v1.DaemonSetSpec':
    '{selector *meta/v1.LabelSelector; template core/v1.PodTemplateSpec; updateStrategy? apps/v1.DaemonSetUpdateStrategy; minReadySeconds? int32; revisionHistoryLimit? *int32}',
  'apps/v1.DaemonSetStatus':
    '{currentNumberScheduled int32; numberMisscheduled int32; desiredNumberScheduled int32; numberReady int32; observedGeneration? int64; updatedNumberScheduled? int32; numberAvailable? int32; numberUnavailable? int32; collisionCount? *int32; conditions? []apps/v1.DaemonSetCondition patch=merge key=type}',
  'apps/v1.DaemonSetUpdateStrategy':
    '{type? apps/v1.DaemonSetUpdateStrategyType; rollingUpdate? *apps/v1.RollingUpdateDaemonSet}',
  'apps/v1.DaemonSetUpdateStrategyType': 'string',
  'apps/v1.Deployment':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? apps/v1.DeploymentSpec; status? apps/v1.DeploymentStatus}',
  'apps/v1.DeploymentCondition':
    '{type apps/v1.DeploymentConditionType; status core/v1.ConditionStatus; lastUpdateTime? meta/v1.Time; lastTransitionTime? meta/v1.Time; reason? string; message? string}',
  'apps/v1.DeploymentConditionType': 'string',
  'apps/v1.DeploymentList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []apps/v1.Deployment}',
  'apps/v1.DeploymentSpec':
    '{replicas? *int32; selector *meta/v1.LabelSelector; template core/v1.PodTemplateSpec; strategy? apps/v1.DeploymentStrategy patch=retainKeys; minReadySeconds? int32; revisionHistoryLimit? *int32; paused? bool; progressDeadlineSeconds? *int32}',
  'apps/v1.DeploymentStatus':
    '{observedGeneration? int64; replicas? int32; updatedReplicas? int32; readyReplicas? int32; availableReplicas? int32; unavailableReplicas? int32; terminatingReplicas? *int32; conditions? []apps/v1.DeploymentCondition patch=merge key=type; collisionCount? *int32}',
  'apps/v1.DeploymentStrategy':
    '{type? apps/v1.DeploymentStrategyType; rollingUpdate? *apps/v1.RollingUpdateDeployment}',
  'apps/v1.DeploymentStrategyType': 'string',
  'apps/v1.PersistentVolumeClaimRetentionPolicyType': 'string',
  'apps/v1.PodManagementPolicyType': 'string',
  'apps/v1.ReplicaSet':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? apps/v1.ReplicaSetSpec; status? apps/v1.ReplicaSetStatus}',
  'apps/v1.ReplicaSetCondition':
    '{type apps/v1.ReplicaSetConditionType; status core/v1.ConditionStatus; lastTransitionTime? meta/v1.Time; reason? string; message? string}',
  'apps/v1.ReplicaSetConditionType': 'string',
  'apps/v1.ReplicaSetList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []apps/v1.ReplicaSet}',
  'apps/v1.ReplicaSetSpec':
    '{replicas? *int32; minReadySeconds? int32; selector *meta/v1.LabelSelector; template? core/v1.PodTemplateSpec}',
  'apps/v1.ReplicaSetStatus':
    '{replicas int32; fullyLabeledReplicas? int32; readyReplicas? int32; availableReplicas? int32; terminatingReplicas? *int32; observedGeneration? int64; conditions? []apps/v1.ReplicaSetCondition patch=merge key=type}',
  'apps/v1.RollingUpdateDaemonSet': '{maxUnavailable? *util/intstr.IntOrString; maxSurge? *util/intstr.IntOrString}',
  'apps/v1.RollingUpdateDeployment': '{maxUnavailable? *util/intstr.IntOrString; maxSurge? *util/intstr.IntOrString}',
  'apps/v1.RollingUpdateStatefulSetStrategy': '{partition? *int32; maxUnavailable? *util/intstr.IntOrString}',
  'apps/v1.StatefulSet':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? apps/v1.StatefulSetSpec; status? apps/v1.StatefulSetStatus}',
  'apps/v1.StatefulSetCondition':
    '{type apps/v1.StatefulSetConditionType; status core/v1.ConditionStatus; lastTransitionTime? meta/v1.Time; reason? string; message? string}',
  'apps/v1.StatefulSetConditionType': 'string',
  'apps/v1.StatefulSetList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []apps/v1.StatefulSet}',
  'apps/v1.StatefulSetOrdinals': '{start int32}',
  'apps/v1.StatefulSetPersistentVolumeClaimRetentionPolicy':
    '{whenDeleted? apps/v1.PersistentVolumeClaimRetentionPolicyType; whenScaled? apps/v1.PersistentVolumeClaimRetentionPolicyType}',
  'apps/v1.StatefulSetSpec':
    '{replicas? *int32; selector *meta/v1.LabelSelector; template core/v1.PodTemplateSpec; volumeClaimTemplates? []core/v1.PersistentVolumeClaim; serviceName string; podManagementPolicy? apps/v1.PodManagementPolicyType; updateStrategy? apps/v1.StatefulSetUpdateStrategy; revisionHistoryLimit? *int32; minReadySeconds? int32; persistentVolumeClaimRetentionPolicy? *apps/v1.StatefulSetPersistentVolumeClaimRetentionPolicy; ordinals? *apps/v1.StatefulSetOrdinals}',
  'apps/v1.StatefulSetStatus':
    '{observedGeneration? int64; replicas int32; readyReplicas? int32; currentReplicas? int32; updatedReplicas? int32; currentRevision? string; updateRevision? string; collisionCount? *int32; conditions? []apps/v1.StatefulSetCondition patch=merge key=type; availableReplicas int32}',
  'apps/v1.StatefulSetUpdateStrategy':
    '{type? apps/v1.StatefulSetUpdateStrategyType; rollingUpdate? *apps/v1.RollingUpdateStatefulSetStrategy}',
  'apps/v1.StatefulSetUpdateStrategyType': 'string',
  'apps/v1beta1.ControllerRevision':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; data? pkg/runtime.RawExtension; revision int64}',
  'apps/v1beta1.ControllerRevisionList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []apps/v1beta1.ControllerRevision}',
  'apps/v1beta1.Deployment':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? apps/v1beta1.DeploymentSpec; status? apps/v1beta1.DeploymentStatus}',
  'apps/v1beta1.DeploymentCondition':
    '{type apps/v1beta1.DeploymentConditionType; status core/v1.ConditionStatus; lastUpdateTime? meta/v1.Time; lastTransitionTime? meta/v1.Time; reason? string; message? string}',
  'apps/v1beta1.DeploymentConditionType': 'string',
  'apps/v1beta1.DeploymentList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []apps/v1beta1.Deployment}',
  'apps/v1beta1.DeploymentRollback':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; name string; updatedAnnotations? map[string]string; rollbackTo apps/v1beta1.RollbackConfig}',
  'apps/v1beta1.DeploymentSpec':
    '{replicas? *int32; selector? *meta/v1.LabelSelector; template core/v1.PodTemplateSpec; strategy? apps/v1beta1.DeploymentStrategy patch=retainKeys; minReadySeconds? int32; revisionHistoryLimit? *int32; paused? bool; rollbackTo? *apps/v1beta1.RollbackConfig; progressDeadlineSeconds? *int32}',
  'apps/v1beta1.DeploymentStatus':
    '{observedGeneration? int64; replicas? int32; updatedReplicas? int32; readyReplicas? int32; availableReplicas? int32; unavailableReplicas? int32; terminatingReplicas? *int32; conditions? []apps/v1beta1.DeploymentCondition patch=merge key=type; collisionCount? *int32}',
  'apps/v1beta1.DeploymentStrategy':
    '{type? apps/v1beta1.DeploymentStrategyType; rollingUpdate? *apps/v1beta1.RollingUpdateDeployment}',
  'apps/v1beta1.DeploymentStrategyType': 'string',
  'apps/v1beta1.PersistentVolumeClaimRetentionPolicyType': 'string',
  'apps/v1beta1.PodManagementPolicyType': 'string',
  'apps/v1beta1.RollbackConfig': '{revision? int64}',
  'apps/v1beta1.RollingUpdateDeployment':
    '{maxUnavailable? *util/intstr.IntOrString; maxSurge? *util/intstr.IntOrString}',
  'apps/v1beta1.RollingUpdateStatefulSetStrategy': '{partition? *int32; maxUnavailable? *util/intstr.IntOrString}',
  'apps/v1beta1.Scale':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? apps/v1beta1.ScaleSpec; status? apps/v1beta1.ScaleStatus}',
  'apps/v1beta1.ScaleSpec': '{replicas? int32}',
  'apps/v1beta1.ScaleStatus': '{replicas int32; selector? map[string]string; targetSelector? string}',
  'apps/v1beta1.StatefulSet':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? apps/v1beta1.StatefulSetSpec; status? apps/v1beta1.StatefulSetStatus}',
  'apps/v1beta1.StatefulSetCondition':
    '{type apps/v1beta1.StatefulSetConditionType; status core/v1.ConditionStatus; lastTransitionTime? meta/v1.Time; reason? string; message? string}',
  'apps/v1beta1.StatefulSetConditionType': 'string',
  'apps/v1beta1.StatefulSetList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []apps/v1beta1.StatefulSet}',
  'apps/v1beta1.StatefulSetOrdinals': '{start int32}',
  'apps/v1beta1.StatefulSetPersistentVolumeClaimRetentionPolicy':
    '{whenDeleted? apps/v1beta1.PersistentVolumeClaimRetentionPolicyType; whenScaled? apps/v1beta1.PersistentVolumeClaimRetentionPolicyType}',
  'apps/v1beta1.StatefulSetSpec':
    '{replicas? *int32; selector? *meta/v1.LabelSelector; template core/v1.PodTemplateSpec; volumeClaimTemplates? []core/v1.PersistentVolumeClaim; serviceName string; podManagementPolicy? apps/v1beta1.PodManagementPolicyType; updateStrategy? apps/v1beta1.StatefulSetUpdateStrategy; revisionHistoryLimit? *int32; minReadySeconds? int32; persistentVolumeClaimRetentionPolicy? *apps/v1beta1.StatefulSetPersistentVolumeClaimRetentionPolicy; ordinals? *apps/v1beta1.StatefulSetOrdinals}',
  'apps/v1beta1.StatefulSetStatus':
    '{observedGeneration? *int64; replicas int32; readyReplicas? int32; currentReplicas? int32; updatedReplicas? int32; currentRevision? string; updateRevision? string; collisionCount? *int32; conditions? []apps/v1beta1.StatefulSetCondition patch=merge key=type; availableReplicas int32}',
  'apps/v1beta1.StatefulSetUpdateStrategy':
    '{type? apps/v1beta1.StatefulSetUpdateStrategyType; rollingUpdate? *apps/v1beta1.RollingUpdateStatefulSetStrategy}',
  'apps/v1beta1.StatefulSetUpdateStrategyType': 'string',
  'apps/v1beta2.ControllerRevision':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; data? pkg/runtime.RawExtension; revision int64}',
  'apps/v1beta2.ControllerRevisionList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []apps/v1beta2.ControllerRevision}',
  'apps/v1beta2.DaemonSet':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? apps/v1beta2.DaemonSetSpec; status? apps/v1beta2.DaemonSetStatus}',
  'apps/v1beta2.DaemonSetCondition':
    '{type apps/v1beta2.DaemonSetConditionType; status core/v1.ConditionStatus; lastTransitionTime? meta/v1.Time; reason? string; message? string}',
  'apps/v1beta2.DaemonSetConditionType': 'string',
  'apps/v1beta2.DaemonSetList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []apps/v1beta2.DaemonSet}',
  'apps/v1beta2.DaemonSetSpec':
    '{selector *meta/v1.LabelSelector; template core/v1.PodTemplateSpec; updateStrategy? apps/v1beta2.DaemonSetUpdateStrategy; minReadySeconds? int32; revisionHistoryLimit? *int32}',
  'apps/v1beta2.DaemonSetStatus':
    '{currentNumberScheduled int32; numberMisscheduled int32; desiredNumberScheduled int32; numberReady int32; observedGeneration? int64; updatedNumberScheduled? int32; numberAvailable? int32; numberUnavailable? int32; collisionCount? *int32; conditions? []apps/v1beta2.DaemonSetCondition patch=merge key=type}',
  'apps/v1beta2.DaemonSetUpdateStrategy':
    '{type? apps/v1beta2.DaemonSetUpdateStrategyType; rollingUpdate? *apps/v1beta2.RollingUpdateDaemonSet}',
  'apps/v1beta2.DaemonSetUpdateStrategyType': 'string',
  'apps/v1beta2.Deployment':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? apps/v1beta2.DeploymentSpec; status? apps/v1beta2.DeploymentStatus}',
  'apps/v1beta2.DeploymentCondition':
    '{type apps/v1beta2.DeploymentConditionType; status core/v1.ConditionStatus; lastUpdateTime? meta/v1.Time; lastTransitionTime? meta/v1.Time; reason? string; message? string}',
  'apps/v1beta2.DeploymentConditionType': 'string',
  'apps/v1beta2.DeploymentList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []apps/v1beta2.Deployment}',
  'apps/v1beta2.DeploymentSpec':
    '{replicas? *int32; selector *meta/v1.LabelSelector; template core/v1.PodTemplateSpec; strategy? apps/v1beta2.DeploymentStrategy patch=retainKeys; minReadySeconds? int32; revisionHistoryLimit? *int32; paused? bool; progressDeadlineSeconds? *int32}',
  'apps/v1beta2.DeploymentStatus':
    '{observedGeneration? int64; replicas? int32; updatedReplicas? int32; readyReplicas? int32; availableReplicas? int32; unavailableReplicas? int32; terminatingReplicas? *int32; conditions? []apps/v1beta2.DeploymentCondition patch=merge key=type; collisionCount? *int32}',
  'apps/v1beta2.DeploymentStrategy':
    '{type? apps/v1beta2.DeploymentStrategyType; rollingUpdate? *apps/v1beta2.RollingUpdateDeployment}',
  'apps/v1beta2.DeploymentStrategyType': 'string',
  'apps/v1beta2.PersistentVolumeClaimRetentionPolicyType': 'string',
  'apps/v1beta2.PodManagementPolicyType': 'string',
  'apps/v1beta2.ReplicaSet':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? apps/v1beta2.ReplicaSetSpec; status? apps/v1beta2.ReplicaSetStatus}',
  'apps/v1beta2.ReplicaSetCondition':
    '{type apps/v1beta2.ReplicaSetConditionType; status core/v1.ConditionStatus; lastTransitionTime? meta/v1.Time; reason? string; message? string}',
  'apps/v1beta2.ReplicaSetConditionType': 'string',
  'apps/v1beta2.ReplicaSetList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []apps/v1beta2.ReplicaSet}',
  'apps/v1beta2.ReplicaSetSpec':
    '{replicas? *int32; minReadySeconds? int32; selector *meta/v1.LabelSelector; template? core/v1.PodTemplateSpec}',
  'apps/v1beta2.ReplicaSetStatus':
    '{replicas int32; fullyLabeledReplicas? int32; readyReplicas? int32; availableReplicas? int32; terminatingReplicas? *int32; observedGeneration? int64; conditions? []apps/v1beta2.ReplicaSetCondition patch=merge key=type}',
  'apps/v1beta2.RollingUpdateDaemonSet':
    '{maxUnavailable? *util/intstr.IntOrString; maxSurge? *util/intstr.IntOrString}',
  'apps/v1beta2.RollingUpdateDeployment':
    '{maxUnavailable? *util/intstr.IntOrString; maxSurge? *util/intstr.IntOrString}',
  'apps/v1beta2.RollingUpdateStatefulSetStrategy': '{partition? *int32; maxUnavailable? *util/intstr.IntOrString}',
  'apps/v1beta2.Scale':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? apps/v1beta2.ScaleSpec; status? apps/v1beta2.ScaleStatus}',
  'apps/v1beta2.ScaleSpec': '{replicas? int32}',
  'apps/v1beta2.ScaleStatus': '{replicas int32; selector? map[string]string; targetSelector? string}',
  'apps/v1beta2.StatefulSet':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? apps/v1beta2.StatefulSetSpec; status? apps/v1beta2.StatefulSetStatus}',
  'apps/v1beta2.StatefulSetCondition':
    '{type apps/v1beta2.StatefulSetConditionType; status core/v1.ConditionStatus; lastTransitionTime? meta/v1.Time; reason? string; message? string}',
  'apps/v1beta2.StatefulSetConditionType': 'string',
  'apps/v1beta2.StatefulSetList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []apps/v1beta2.StatefulSet}',
  'apps/v1beta2.StatefulSetOrdinals': '{start int32}',
  'apps/v1beta2.StatefulSetPersistentVolumeClaimRetentionPolicy':
    '{whenDeleted? apps/v1beta2.PersistentVolumeClaimRetentionPolicyType; whenScaled? apps/v1beta2.PersistentVolumeClaimRetentionPolicyType}',
  'apps/v1beta2.StatefulSetSpec':
    '{replicas? *int32; selector *meta/v1.LabelSelector; template core/v1.PodTemplateSpec; volumeClaimTemplates? []core/v1.PersistentVolumeClaim; serviceName string; podManagementPolicy? apps/v1beta2.PodManagementPolicyType; updateStrategy? apps/v1beta2.StatefulSetUpdateStrategy; revisionHistoryLimit? *int32; minReadySeconds? int32; persistentVolumeClaimRetentionPolicy? *apps/v1beta2.StatefulSetPersistentVolumeClaimRetentionPolicy; ordinals? *apps/v1beta2.StatefulSetOrdinals}',
  'apps/v1beta2.StatefulSetStatus':
    '{observedGeneration? int64; replicas int32; readyReplicas? int32; currentReplicas? int32; updatedReplicas? int32; currentRevision? string; updateRevision? string; collisionCount? *int32; conditions? []apps/v1beta2.StatefulSetCondition patch=merge key=type; availableReplicas int32}',
  'apps/v1beta2.StatefulSetUpdateStrategy':
    '{type? apps/v1beta2.StatefulSetUpdateStrategyType; rollingUpdate? *apps/v1beta2.RollingUpdateStatefulSetStrategy}',
  'apps/v1beta2.StatefulSetUpdateStrategyType': 'string',
  'authentication/v1.BoundObjectReference': '{kind? string; apiVersion? string; name? string; uid? pkg/types.UID}',
  'authentication/v1.ExtraValue': '[]string',
  'authentication/v1.SelfSubjectReview':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; status? authentication/v1.SelfSubjectReviewStatus}',
  'authentication/v1.SelfSubjectReviewStatus': '{userInfo? authentication/v1.UserInfo}',
  'authentication/v1.TokenRequest':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec authentication/v1.TokenRequestSpec; status? authentication/v1.TokenRequestStatus}',
  'authentication/v1.TokenRequestSpec':
    '{audiences []string; expirationSeconds *int64; boundObjectRef *authentication/v1.BoundObjectReference}',
  'authentication/v1.TokenRequestStatus': '{token string; expirationTimestamp meta/v1.Time}',
  'authentication/v1.TokenReview':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec authentication/v1.TokenReviewSpec; status? authentication/v1.TokenReviewStatus}',
  'authentication/v1.TokenReviewSpec': '{token? string; audiences? []string}',
  'authentication/v1.TokenReviewStatus':
    '{authenticated? bool; user? authentication/v1.UserInfo; audiences? []string; error? string}',
  'authentication/v1.UserInfo':
    '{username? string; uid? string; groups? []string; extra? map[string]authentication/v1.ExtraValue}',
  'authentication/v1alpha1.SelfSubjectReview':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; status? authentication/v1alpha1.SelfSubjectReviewStatus}',
  'authentication/v1alpha1.SelfSubjectReviewStatus': '{userInfo? authentication/v1.UserInfo}',
  'authentication/v1beta1.ExtraValue': '[]string',
  'authentication/v1beta1.SelfSubjectReview':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; status? authentication/v1beta1.SelfSubjectReviewStatus}',
  'authentication/v1beta1.SelfSubjectReviewStatus': '{userInfo? authentication/v1.UserInfo}',
  'authentication/v1beta1.TokenReview':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec authentication/v1beta1.TokenReviewSpec; status? authentication/v1beta1.TokenReviewStatus}',
  'authentication/v1beta1.TokenReviewSpec': '{token? string; audiences? []string}',
  'authentication/v1beta1.TokenReviewStatus':
    '{authenticated? bool; user? authentication/v1beta1.UserInfo; audiences? []string; error? string}',
  'authentication/v1beta1.UserInfo':
    '{username? string; uid? string; groups? []string; extra? map[string]authentication/v1beta1.ExtraValue}',
  'authorization/v1.ExtraValue': '[]string',
  'authorization/v1.FieldSelectorAttributes': '{rawSelector? string; requirements? []meta/v1.FieldSelectorRequirement}',
  'authorization/v1.LabelSelectorAttributes': '{rawSelector? string; requirements? []meta/v1.LabelSelectorRequirement}',
  'authorization/v1.LocalSubjectAccessReview':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec authorization/v1.SubjectAccessReviewSpec; status? authorization/v1.SubjectAccessReviewStatus}',
  'authorization/v1.NonResourceAttributes': '{path? string; verb? string}',
  'authorization/v1.NonResourceRule': '{verbs []string; nonResourceURLs? []string}',
  'authorization/v1.ResourceAttributes':
    '{namespace? string; verb? string; group? string; version? string; resource? string; subresource? string; name? string; fieldSelector? *authorization/v1.FieldSelectorAttributes; labelSelector? *authorization/v1.LabelSelectorAttributes}',
  'authorization/v1.ResourceRule':
    '{verbs []string; apiGroups? []string; resources? []string; resourceNames? []string}',
  'authorization/v1.SelfSubjectAccessReview':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec authorization/v1.SelfSubjectAccessReviewSpec; status? authorization/v1.SubjectAccessReviewStatus}',
  'authorization/v1.SelfSubjectAccessReviewSpec':
    '{resourceAttributes? *authorization/v1.ResourceAttributes; nonResourceAttributes? *authorization/v1.NonResourceAttributes}',
  'authorization/v1.SelfSubjectRulesReview':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec authorization/v1.SelfSubjectRulesReviewSpec; status? authorization/v1.SubjectRulesReviewStatus}',
  'authorization/v1.SelfSubjectRulesReviewSpec': '{namespace? string}',
  'authorization/v1.SubjectAccessReview':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec authorization/v1.SubjectAccessReviewSpec; status? authorization/v1.SubjectAccessReviewStatus}',
  'authorization/v1.SubjectAccessReviewSpec':
    '{resourceAttributes? *authorization/v1.ResourceAttributes; nonResourceAttributes? *authorization/v1.NonResourceAttributes; user? string; groups? []string; extra? map[string]authorization/v1.ExtraValue; uid? string}',
  'authorization/v1.SubjectAccessReviewStatus': '{allowed bool; denied? bool; reason? string; evaluationError? string}',
  'authorization/v1.SubjectRulesReviewStatus':
    '{resourceRules []authorization/v1.ResourceRule; nonResourceRules []authorization/v1.NonResourceRule; incomplete bool; evaluationError? string}',
  'authorization/v1beta1.ExtraValue': '[]string',
  'authorization/v1beta1.LocalSubjectAccessReview':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec authorization/v1beta1.SubjectAccessReviewSpec; status? authorization/v1beta1.SubjectAccessReviewStatus}',
  'authorization/v1beta1.NonResourceAttributes': '{path? string; verb? string}',
  'authorization/v1beta1.NonResourceRule': '{verbs []string; nonResourceURLs? []string}',
  'authorization/v1beta1.ResourceAttributes':
    '{namespace? string; verb? string; group? string; version? string; resource? string; subresource? string; name? string; fieldSelector? *authorization/v1.FieldSelectorAttributes; labelSelector? *authorization/v1.LabelSelectorAttributes}',
  'authorization/v1beta1.ResourceRule':
    '{verbs []string; apiGroups? []string; resources? []string; resourceNames? []string}',
  'authorization/v1beta1.SelfSubjectAccessReview':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec authorization/v1beta1.SelfSubjectAccessReviewSpec; status? authorization/v1beta1.SubjectAccessReviewStatus}',
  'authorization/v1beta1.SelfSubjectAccessReviewSpec':
    '{resourceAttributes? *authorization/v1beta1.ResourceAttributes; nonResourceAttributes? *authorization/v1beta1.NonResourceAttributes}',
  'authorization/v1beta1.SelfSubjectRulesReview':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec authorization/v1beta1.SelfSubjectRulesReviewSpec; status? authorization/v1beta1.SubjectRulesReviewStatus}',
  'authorization/v1beta1.SelfSubjectRulesReviewSpec': '{namespace? string}',
  'authorization/v1beta1.SubjectAccessReview':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec authorization/v1beta1.SubjectAccessReviewSpec; status? authorization/v1beta1.SubjectAccessReviewStatus}',
  'authorization/v1beta1.SubjectAccessReviewSpec':
    '{resourceAttributes? *authorization/v1beta1.ResourceAttributes; nonResourceAttributes? *authorization/v1beta1.NonResourceAttributes; user? string; group? []string; extra? map[string]authorization/v1beta1.ExtraValue; uid? string}',
  'authorization/v1beta1.SubjectAccessReviewStatus':
    '{allowed bool; denied? bool; reason? string; evaluationError? string}',
  'authorization/v1beta1.SubjectRulesReviewStatus':
    '{resourceRules []authorization/v1beta1.ResourceRule; nonResourceRules []authorization/v1beta1.NonResourceRule; incomplete bool; evaluationError? string}',
  'autoscaling/v1.CrossVersionObjectReference': '{kind string; name string; apiVersion? string}',
  'autoscaling/v1.HorizontalPodAutoscaler':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? autoscaling/v1.HorizontalPodAutoscalerSpec; status? autoscaling/v1.HorizontalPodAutoscalerStatus}',
  'autoscaling/v1.HorizontalPodAutoscalerList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []autoscaling/v1.HorizontalPodAutoscaler}',
  'autoscaling/v1.HorizontalPodAutoscalerSpec':
    '{scaleTargetRef autoscaling/v1.CrossVersionObjectReference; minReplicas? *int32; maxReplicas int32; targetCPUUtilizationPercentage? *int32}',
  'autoscaling/v1.HorizontalPodAutoscalerStatus':
    '{observedGeneration? *int64; lastScaleTime? *meta/v1.Time; currentReplicas int32; desiredReplicas int32; currentCPUUtilizationPercentage? *int32}',
  'autoscaling/v1.Scale':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? autoscaling/v1.ScaleSpec; status? autoscaling/v1.ScaleStatus}',
  'autoscaling/v1.ScaleSpec': '{replicas? int32}',
  'autoscaling/v1.ScaleStatus': '{replicas int32; selector? string}',
  'autoscaling/v2.ContainerResourceMetricSource':
    '{name core/v1.ResourceName; target autoscaling/v2.MetricTarget; container string}',
  'autoscaling/v2.ContainerResourceMetricStatus':
    '{name core/v1.ResourceName; current autoscaling/v2.MetricValueStatus; container string}',
  'autoscaling/v2.CrossVersionObjectReference': '{kind string; name string; apiVersion? string}',
  'autoscaling/v2.ExternalMetricSource': '{metric autoscaling/v2.MetricIdentifier; target autoscaling/v2.MetricTarget}',
  'autoscaling/v2.ExternalMetricStatus':
    '{metric autoscaling/v2.MetricIdentifier; current autoscaling/v2.MetricValueStatus}',
  'autoscaling/v2.HPAScalingPolicy': '{type autoscaling/v2.HPAScalingPolicyType; value int32; periodSeconds int32}',
  'autoscaling/v2.HPAScalingPolicyType': 'string',
  'autoscaling/v2.HPAScalingRules':
    '{stabilizationWindowSeconds? *int32; selectPolicy? *autoscaling/v2.ScalingPolicySelect; policies? []autoscaling/v2.HPAScalingPolicy; tolerance? *api/resource.Quantity}',
  'autoscaling/v2.HorizontalPodAutoscaler':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? autoscaling/v2.HorizontalPodAutoscalerSpec; status? autoscaling/v2.HorizontalPodAutoscalerStatus}',
  'autoscaling/v2.HorizontalPodAutoscalerBehavior':
    '{scaleUp? *autoscaling/v2.HPAScalingRules; scaleDown? *autoscaling/v2.HPAScalingRules}',
  'autoscaling/v2.HorizontalPodAutoscalerCondition':
    '{type autoscaling/v2.HorizontalPodAutoscalerConditionType; status core/v1.ConditionStatus; lastTransitionTime? meta/v1.Time; reason? string; message? string}',
  'autoscaling/v2.HorizontalPodAutoscalerConditionType': 'string',
  'autoscaling/v2.HorizontalPodAutoscalerList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []autoscaling/v2.HorizontalPodAutoscaler}',
  'autoscaling/v2.HorizontalPodAutoscalerSpec':
    '{scaleTargetRef autoscaling/v2.CrossVersionObjectReference; minReplicas? *int32; maxReplicas int32; metrics? []autoscaling/v2.MetricSpec; behavior? *autoscaling/v2.HorizontalPodAutoscalerBehavior}',
  'autoscaling/v2.HorizontalPodAutoscalerStatus':
    '{observedGeneration? *int64; lastScaleTime? *meta/v1.Time; currentReplicas? int32; desiredReplicas int32; currentMetrics []autoscaling/v2.MetricStatus; conditions? []autoscaling/v2.HorizontalPodAutoscalerCondition patch=merge key=type}',
  'autoscaling/v2.MetricIdentifier': '{name string; selector? *meta/v1.LabelSelector}',
  'autoscaling/v2.MetricSourceType': 'string',
  'autoscaling/v2.MetricSpec':
    '{type autoscaling/v2.MetricSourceType; object? *autoscaling/v2.ObjectMetricSource; pods? *autoscaling/v2.PodsMetricSource; resource? *autoscaling/v2.ResourceMetricSource; containerResource? *autoscaling/v2.ContainerResourceMetricSource; external? *autoscaling/v2.ExternalMetricSource}',
  'autoscaling/v2.MetricStatus':
    '{type autoscaling/v2.MetricSourceType; object? *autoscaling/v2.ObjectMetricStatus; pods? *autoscaling/v2.PodsMetricStatus; resource? *autoscaling/v2.ResourceMetricStatus; containerResource? *autoscaling/v2.ContainerResourceMetricStatus; external? *autoscaling/v2.ExternalMetricStatus}',
  'autoscaling/v2.MetricTarget':
    '{type autoscaling/v2.MetricTargetType; value? *api/resource.Quantity; averageValue? *api/resource.Quantity; averageUtilization? *int32}',
  'autoscaling/v2.MetricTargetType': 'string',
  'autoscaling/v2.MetricValueStatus':
    '{value? *api/resource.Quantity; averageValue? *api/resource.Quantity; averageUtilization? *int32}',
  'autoscaling/v2.ObjectMetricSource':
    '{describedObject autoscaling/v2.CrossVersionObjectReference; target autoscaling/v2.MetricTarget; metric autoscaling/v2.MetricIdentifier}',
  'autoscaling/v2.ObjectMetricStatus':
    '{metric autoscaling/v2.MetricIdentifier; current autoscaling/v2.MetricValueStatus; describedObject autoscaling/v2.CrossVersionObjectReference}',
  'autoscaling/v2.PodsMetricSource': '{metric autoscaling/v2.MetricIdentifier; target autoscaling/v2.MetricTarget}',
  'autoscaling/v2.PodsMetricStatus':
    '{metric autoscaling/v2.MetricIdentifier; current autoscaling/v2.MetricValueStatus}',
  'autoscaling/v2.ResourceMetricSource': '{name core/v1.ResourceName; target autoscaling/v2.MetricTarget}',
  'autoscaling/v2.ResourceMetricStatus': '{name core/v1.ResourceName; current autoscaling/v2.MetricValueStatus}',
  'autoscaling/v2.ScalingPolicySelect': 'string',
  'batch/v1.CompletionMode': 'string',
  'batch/v1.ConcurrencyPolicy': 'string',
  'batch/v1.CronJob':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? batch/v1.CronJobSpec; status? batch/v1.CronJobStatus}',
  'batch/v1.CronJobList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []batch/v1.CronJob}',
  'batch/v1.CronJobSpec':
    '{schedule string; timeZone? *string; startingDeadlineSeconds? *int64; concurrencyPolicy? batch/v1.ConcurrencyPolicy; suspend? *bool; jobTemplate batch/v1.JobTemplateSpec; successfulJobsHistoryLimit? *int32; failedJobsHistoryLimit? *int32}',
  'batch/v1.CronJobStatus':
    '{active? []core/v1.ObjectReference; lastScheduleTime? *meta/v1.Time; lastSuccessfulTime? *meta/v1.Time}',
  'batch/v1.Job':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? batch/v1.JobSpec; status? batch/v1.JobStatus}',
  'batch/v1.JobCondition':
    '{type batch/v1.JobConditionType; status core/v1.ConditionStatus; lastProbeTime? meta/v1.Time; lastTransitionTime? meta/v1.Time; reason? string; message? string}',
  'batch/v1.JobConditionType': 'string',
  'batch/v1.JobList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []batch/v1.Job}',
  'batch/v1.JobSpec':
    '{parallelism? *int32; completions? *int32; activeDeadlineSeconds? *int64; podFailurePolicy? *batch/v1.PodFailurePolicy; successPolicy? *batch/v1.SuccessPolicy; backoffLimit? *int32; backoffLimitPerIndex? *int32; maxFailedIndexes? *int32; selector? *meta/v1.LabelSelector; manualSelector? *bool; template core/v1.PodTemplateSpec; ttlSecondsAfterFinished? *int32; completionMode? *batch/v1.CompletionMode; suspend? *bool; podReplacementPolicy? *batch/v1.PodReplacementPolicy; managedBy? *string}',
  'batch/v1.JobStatus':
    '{conditions? []batch/v1.JobCondition patch=merge key=type; startTime? *meta/v1.Time; completionTime? *meta/v1.Time; active? int32; succeeded? int32; failed? int32; terminating? *int32; completedIndexes? string; failedIndexes? *string; uncountedTerminatedPods? *batch/v1.UncountedTerminatedPods; ready? *int32}',
  'batch/v1.JobTemplateSpec': '{metadata? meta/v1.ObjectMeta; spec? batch/v1.JobSpec}',
  'batch/v1.PodFailurePolicy': '{rules []batch/v1.PodFailurePolicyRule}',
  'batch/v1.PodFailurePolicyAction': 'string',
  'batch/v1.PodFailurePolicyOnExitCodesOperator': 'string',
  'batch/v1.PodFailurePolicyOnExitCodesRequirement':
    '{containerName? *string; operator batch/v1.PodFailurePolicyOnExitCodesOperator; values []int32}',
  'batch/v1.PodFailurePolicyOnPodConditionsPattern': '{type core/v1.PodConditionType; status core/v1.ConditionStatus}',
  'batch/v1.PodFailurePolicyRule':
    '{action batch/v1.PodFailurePolicyAction; onExitCodes? *batch/v1.PodFailurePolicyOnExitCodesRequirement; onPodConditions? []batch/v1.PodFailurePolicyOnPodConditionsPattern}',
  'batch/v1.PodReplacementPolicy': 'string',
  'batch/v1.SuccessPolicy': '{rules []batch/v1.SuccessPolicyRule}',
  'batch/v1.SuccessPolicyRule': '{succeededIndexes? *string; succeededCount? *int32}',
  'batch/v1.UncountedTerminatedPods': '{succeeded? []pkg/types.UID; failed? []pkg/types.UID}',
  'batch/v1beta1.ConcurrencyPolicy': 'string',
  'batch/v1beta1.CronJob':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? batch/v1beta1.CronJobSpec; status? batch/v1beta1.CronJobStatus}',
  'batch/v1beta1.CronJobList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []batch/v1beta1.CronJob}',
  'batch/v1beta1.CronJobSpec':
    '{schedule string; timeZone? *string; startingDeadlineSeconds? *int64; concurrencyPolicy? batch/v1beta1.ConcurrencyPolicy; suspend? *bool; jobTemplate batch/v1beta1.JobTemplateSpec; successfulJobsHistoryLimit? *int32; failedJobsHistoryLimit? *int32}',
  'batch/v1beta1.CronJobStatus':
    '{active? []core/v1.ObjectReference; lastScheduleTime? *meta/v1.Time; lastSuccessfulTime? *meta/v1.Time}',
  'batch/v1beta1.JobTemplateSpec': '{metadata? meta/v1.ObjectMeta; spec? batch/v1.JobSpec}',
  'certificates/v1.CertificateSigningRequest':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec certificates/v1.CertificateSigningRequestSpec; status? certificates/v1.CertificateSigningRequestStatus}',
  'certificates/v1.CertificateSigningRequestCondition':
    '{type certificates/v1.RequestConditionType; status core/v1.ConditionStatus; reason? string; message? string; lastUpdateTime? meta/v1.Time; lastTransitionTime? meta/v1.Time}',
  'certificates/v1.CertificateSigningRequestList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []certificates/v1.CertificateSigningRequest}',
  'certificates/v1.CertificateSigningRequestSpec':
    '{request []uint8; signerName string; expirationSeconds? *int32; usages? []certificates/v1.KeyUsage; username? string; uid? string; groups? []string; extra? map[string]certificates/v1.ExtraValue}',
  'certificates/v1.CertificateSigningRequestStatus':
    '{conditions? []certificates/v1.CertificateSigningRequestCondition; certificate? []uint8}',
  'certificates/v1.ExtraValue': '[]string',
  'certificates/v1.KeyUsage': 'string',
  'certificates/v1.RequestConditionType': 'string',
  'certificates/v1alpha1.ClusterTrustBundle':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec certificates/v1alpha1.ClusterTrustBundleSpec}',
  'certificates/v1alpha1.ClusterTrustBundleList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []certificates/v1alpha1.ClusterTrustBundle}',
  'certificates/v1alpha1.ClusterTrustBundleSpec': '{signerName? string; trustBundle string}',
  'certificates/v1beta1.CertificateSigningRequest':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec certificates/v1beta1.CertificateSigningRequestSpec; status? certificates/v1beta1.CertificateSigningRequestStatus}',
  'certificates/v1beta1.CertificateSigningRequestCondition':
    '{type certificates/v1beta1.RequestConditionType; status core/v1.ConditionStatus; reason? string; message? string; lastUpdateTime? meta/v1.Time; lastTransitionTime? meta/v1.Time}',
  'certificates/v1beta1.CertificateSigningRequestList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []certificates/v1beta1.CertificateSigningRequest}',
  'certificates/v1beta1.CertificateSigningRequestSpec':
    '{request []uint8; signerName? *string; expirationSeconds? *int32; usages? []certificates/v1beta1.KeyUsage; username? string; uid? string; groups? []string; extra? map[string]certificates/v1beta1.ExtraValue}',
  'certificates/v1beta1.CertificateSigningRequestStatus':
    '{conditions? []certificates/v1beta1.CertificateSigningRequestCondition; certificate? []uint8}',
  'certificates/v1beta1.ClusterTrustBundle':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec certificates/v1beta1.ClusterTrustBundleSpec}',
  'certificates/v1beta1.ClusterTrustBundleList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []certificates/v1beta1.ClusterTrustBundle}',
  'certificates/v1beta1.ClusterTrustBundleSpec': '{signerName? string; trustBundle string}',
  'certificates/v1beta1.ExtraValue': '[]string',
  'certificates/v1beta1.KeyUsage': 'string',
  'certificates/v1beta1.PodCertificateRequest':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec certificates/v1beta1.PodCertificateRequestSpec; status? certificates/v1beta1.PodCertificateRequestStatus}',
  'certificates/v1beta1.PodCertificateRequestList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []certificates/v1beta1.PodCertificateRequest}',
  'certificates/v1beta1.PodCertificateRequestSpec':
    '{signerName string; podName string; podUID pkg/types.UID; serviceAccountName string; serviceAccountUID pkg/types.UID; nodeName pkg/types.NodeName; nodeUID pkg/types.UID; maxExpirationSeconds? *int32; pkixPublicKey []uint8; proofOfPossession []uint8; stubPKCS10Request []uint8; unverifiedUserAnnotations? map[string]string}',
  'certificates/v1beta1.PodCertificateRequestStatus':
    '{conditions? []meta/v1.Condition patch=merge key=type; certificateChain? string; notBefore? *meta/v1.Time; beginRefreshAt? *meta/v1.Time; notAfter? *meta/v1.Time}',
  'certificates/v1beta1.RequestConditionType': 'string',
  'coordination/v1.CoordinatedLeaseStrategy': 'string',
  'coordination/v1.Lease':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? coordination/v1.LeaseSpec}',
  'coordination/v1.LeaseList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []coordination/v1.Lease}',
  'coordination/v1.LeaseSpec':
    '{holderIdentity? *string; leaseDurationSeconds? *int32; acquireTime? *meta/v1.MicroTime; renewTime? *meta/v1.MicroTime; leaseTransitions? *int32; strategy? *coordination/v1.CoordinatedLeaseStrategy; preferredHolder? *string}',
  'coordination/v1alpha2.LeaseCandidate':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? coordination/v1alpha2.LeaseCandidateSpec}',
  'coordination/v1alpha2.LeaseCandidateList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []coordination/v1alpha2.LeaseCandidate}',
  'coordination/v1alpha2.LeaseCandidateSpec':
    '{leaseName string; pingTime? *meta/v1.MicroTime; renewTime? *meta/v1.MicroTime; binaryVersion string; emulationVersion? string; strategy? coordination/v1.CoordinatedLeaseStrategy}',
  'coordination/v1beta1.Lease':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? coordination/v1beta1.LeaseSpec}',
  'coordination/v1beta1.LeaseCandidate':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? coordination/v1beta1.LeaseCandidateSpec}',
  'coordination/v1beta1.LeaseCandidateList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []coordination/v1beta1.LeaseCandidate}',
  'coordination/v1beta1.LeaseCandidateSpec':
    '{leaseName string; pingTime? *meta/v1.MicroTime; renewTime? *meta/v1.MicroTime; binaryVersion string; emulationVersion? string; strategy? coordination/v1.CoordinatedLeaseStrategy}',
  'coordination/v1beta1.LeaseList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []coordination/v1beta1.Lease}',
  'coordination/v1beta1.LeaseSpec':
    '{holderIdentity? *string; leaseDurationSeconds? *int32; acquireTime? *meta/v1.MicroTime; renewTime? *meta/v1.MicroTime; leaseTransitions? *int32; strategy? *coordination/v1.CoordinatedLeaseStrategy; preferredHolder? *string}',
  'core/v1.AttachedVolume': '{name core/v1.UniqueVolumeName; devicePath string}',
  'core/v1.AzureFilePersistentVolumeSource':
    '{secretName string; shareName string; readOnly? bool; secretNamespace *string}',
  'core/v1.Binding':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; target core/v1.ObjectReference}',
  'core/v1.CSIPersistentVolumeSource':
    '{driver string; volumeHandle string; readOnly? bool; fsType? string; volumeAttributes? map[string]string; controllerPublishSecretRef? *core/v1.SecretReference; nodeStageSecretRef? *core/v1.SecretReference; nodePublishSecretRef? *core/v1.SecretReference; controllerExpandSecretRef? *core/v1.SecretReference; nodeExpandSecretRef? *core/v1.SecretReference}',
  'core/v1.CephFSPersistentVolumeSource':
    '{monitors []string; path? string; user? string; secretFile? string; secretRef? *core/v1.SecretReference; readOnly? bool}',
  'core/v1.CinderPersistentVolumeSource':
    '{volumeID string; fsType? string; readOnly? bool; secretRef? *core/v1.SecretReference}',
  'core/v1.ClaimResourceStatus': 'string',
  'core/v1.ClientIPConfig': '{timeoutSeconds? *int32}',
  'core/v1.ComponentCondition':
    '{type core/v1.ComponentConditionType; status core/v1.ConditionStatus; message? string; error? string}',
  'core/v1.ComponentConditionType': 'string',
  'core/v1.ComponentStatus':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; conditions? []core/v1.ComponentCondition patch=merge key=type}',
  'core/v1.ComponentStatusList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []core/v1.ComponentStatus}',
  'core/v1.ConfigMap':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; immutable? *bool; data? map[string]string; binaryData? map[string][]uint8}',
  'core/v1.ConfigMapList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []core/v1.ConfigMap}',
  'core/v1.ConfigMapNodeConfigSource':
    '{namespace string; name string; uid? pkg/types.UID; resourceVersion? string; kubeletConfigKey string}',
  'core/v1.ContainerImage': '{names []string; sizeBytes? int64}',
  'core/v1.DaemonEndpoint': '{Port int32}',
  'core/v1.EndpointAddress': '{ip string; hostname? string; nodeName? *string; targetRef? *core/v1.ObjectReference}',
  'core/v1.EndpointPort': '{name? string; port int32; protocol? core/v1.Protocol; appProtocol? *string}',
  'core/v1.EndpointSubset':
    '{addresses? []core/v1.EndpointAddress; notReadyAddresses? []core/v1.EndpointAddress; ports? []core/v1.EndpointPort}',
  'core/v1.Endpoints':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; subsets? []core/v1.EndpointSubset}',
  'core/v1.EndpointsList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []core/v1.Endpoints}',
  'core/v1.Event':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata meta/v1.ObjectMeta; involvedObject core/v1.ObjectReference; reason? string; message? string; source? core/v1.EventSource; firstTimestamp? meta/v1.Time; lastTimestamp? meta/v1.Time; count? int32; type? string; eventTime? meta/v1.MicroTime; series? *core/v1.EventSeries; action? string; related? *core/v1.ObjectReference; reportingComponent string; reportingInstance string}',
  'core/v1.EventList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []core/v1.Event}',
  'core/v1.EventSeries': '{count? int32; lastObservedTime? meta/v1.MicroTime}',
  'core/v1.EventSource': '{component? string; host? string}',
  'core/v1.FinalizerName': 'string',
  'core/v1.FlexPersistentVolumeSource':
    '{driver string; fsType? string; secretRef? *core/v1.SecretReference; readOnly? bool; options? map[string]string}',
  'core/v1.GlusterfsPersistentVolumeSource':
    '{endpoints string; path string; readOnly? bool; endpointsNamespace? *string}',
  'core/v1.IPFamily': 'string',
  'core/v1.IPFamilyPolicy': 'string',
  'core/v1.ISCSIPersistentVolumeSource':
    '{targetPortal string; iqn string; lun int32; iscsiInterface? string; fsType? string; readOnly? bool; portals? []string; chapAuthDiscovery? bool; chapAuthSession? bool; secretRef? *core/v1.SecretReference; initiatorName? *string}',
  'core/v1.LimitRange':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? core/v1.LimitRangeSpec}',
  'core/v1.LimitRangeItem':
    '{type core/v1.LimitType; max? core/v1.ResourceList; min? core/v1.ResourceList; default? core/v1.ResourceList; defaultRequest? core/v1.ResourceList; maxLimitRequestRatio? core/v1.ResourceList}',
  'core/v1.LimitRangeList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []core/v1.LimitRange}',
  'core/v1.LimitRangeSpec': '{limits []core/v1.LimitRangeItem}',
  'core/v1.LimitType': 'string',
  'core/v1.List':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []pkg/runtime.RawExtension}',
  'core/v1.LoadBalancerIPMode': 'string',
  'core/v1.LoadBalancerIngress':
    '{ip? string; hostname? string; ipMode? *core/v1.LoadBalancerIPMode; ports? []core/v1.PortStatus}',
  'core/v1.LoadBalancerStatus': '{ingress? []core/v1.LoadBalancerIngress}',
  'core/v1.LocalVolumeSource': '{path string; fsType? *string}',
  'core/v1.ModifyVolumeStatus':
    '{targetVolumeAttributesClassName? string; status core/v1.PersistentVolumeClaimModifyVolumeStatus}',
  'core/v1.Namespace':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? core/v1.NamespaceSpec; status? core/v1.NamespaceStatus}',
  'core/v1.NamespaceCondition':
    '{type core/v1.NamespaceConditionType; status core/v1.ConditionStatus; lastTransitionTime? meta/v1.Time; reason? string; message? string}',
  'core/v1.NamespaceConditionType': 'string',
  'core/v1.NamespaceList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []core/v1.Namespace}',
  'core/v1.NamespacePhase': 'string',
  'core/v1.NamespaceSpec': '{finalizers? []core/v1.FinalizerName}',
  'core/v1.NamespaceStatus':
    '{phase? core/v1.NamespacePhase; conditions? []core/v1.NamespaceCondition patch=merge key=type}',
  'core/v1.Node':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? core/v1.NodeSpec; status? core/v1.NodeStatus}',
  'core/v1.NodeAddress': '{type core/v1.NodeAddressType; address string}',
  'core/v1.NodeAddressType': 'string',
  'core/v1.NodeCondition':
    '{type core/v1.NodeConditionType; status core/v1.ConditionStatus; lastHeartbeatTime? meta/v1.Time; lastTransitionTime? meta/v1.Time; reason? string; message? string}',
  'core/v1.NodeConditionType': 'string',
  'core/v1.NodeConfigSource': '{configMap? *core/v1.ConfigMapNodeConfigSource}',
  'core/v1.NodeConfigStatus':
    '{assigned? *core/v1.NodeConfigSource; active? *core/v1.NodeConfigSource; lastKnownGood? *core/v1.NodeConfigSource; error? string}',
  'core/v1.NodeDaemonEndpoints': '{kubeletEndpoint? core/v1.DaemonEndpoint}',
  'core/v1.NodeFeatures': '{supplementalGroupsPolicy? *bool}',
  'core/v1.NodeList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []core/v1.Node}',
  'core/v1.NodePhase': 'string',
  'core/v1.NodeProxyOptions': '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; path? string}',
  'core/v1.NodeRuntimeHandler': '{name string; features? *core/v1.NodeRuntimeHandlerFeatures}',
  'core/v1.NodeRuntimeHandlerFeatures': '{recursiveReadOnlyMounts? *bool; userNamespaces? *bool}',
  'core/v1.NodeSpec':
    '{podCIDR? string; podCIDRs? []string patch=merge; providerID? string; unschedulable? bool; taints? []core/v1.Taint; configSource? *core/v1.NodeConfigSource; externalID? string}',
  'core/v1.NodeStatus':
    '{capacity? core/v1.ResourceList; allocatable? core/v1.ResourceList; phase? core/v1.NodePhase; conditions? []core/v1.NodeCondition patch=merge key=type; addresses? []core/v1.NodeAddress patch=merge key=type; daemonEndpoints? core/v1.NodeDaemonEndpoints; nodeInfo? core/v1.NodeSystemInfo; images? []core/v1.ContainerImage; volumesInUse? []core/v1.UniqueVolumeName; volumesAttached? []core/v1.AttachedVolume; config? *core/v1.NodeConfigStatus; runtimeHandlers? []core/v1.NodeRuntimeHandler; features? *core/v1.NodeFeatures; declaredFeatures? []string}',
  'core/v1.NodeSwapStatus': '{capacity? *int64}',
  'core/v1.NodeSystemInfo':
    '{machineID string; systemUUID string; bootID string; kernelVersion string; osImage string; containerRuntimeVersion string; kubeletVersion string; kubeProxyVersion string; operatingSystem string; architecture string; swap? *core/v1.NodeSwapStatus}',
  'core/v1.ObjectReference':
    '{kind? string; namespace? string; name? string; uid? pkg/types.UID; apiVersion? string; resourceVersion? string; fieldPath? string}',
  'core/v1.PersistentVolume':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? core/v1.PersistentVolumeSpec; status? core/v1.PersistentVolumeStatus}',
  'core/v1.PersistentVolumeClaim':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? core/v1.PersistentVolumeClaimSpec; status? core/v1.PersistentVolumeClaimStatus}',
  'core/v1.PersistentVolumeClaimCondition':
    '{type core/v1.PersistentVolumeClaimConditionType; status core/v1.ConditionStatus; lastProbeTime? meta/v1.Time; lastTransitionTime? meta/v1.Time; reason? string; message? string}',
  'core/v1.PersistentVolumeClaimConditionType': 'string',
  'core/v1.PersistentVolumeClaimList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []core/v1.PersistentVolumeClaim}',
  'core/v1.PersistentVolumeClaimModifyVolumeStatus': 'string',
  'core/v1.PersistentVolumeClaimPhase': 'string',
  'core/v1.PersistentVolumeClaimStatus':
    '{phase? core/v1.PersistentVolumeClaimPhase; accessModes? []core/v1.PersistentVolumeAccessMode; capacity? core/v1.ResourceList; conditions? []core/v1.PersistentVolumeClaimCondition patch=merge key=type; allocatedResources? core/v1.ResourceList; allocatedResourceStatuses? map[core/v1.ResourceName]core/v1.ClaimResourceStatus; currentVolumeAttributesClassName? *string; modifyVolumeStatus? *core/v1.ModifyVolumeStatus}',
  'core/v1.PersistentVolumeList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []core/v1.PersistentVolume}',
  'core/v1.PersistentVolumePhase': 'string',
  'core/v1.PersistentVolumeReclaimPolicy': 'string',
  'core/v1.PersistentVolumeSpec':
    '{capacity? core/v1.ResourceList; gcePersistentDisk? *core/v1.GCEPersistentDiskVolumeSource via=PersistentVolumeSource; awsElasticBlockStore? *core/v1.AWSElasticBlockStoreVolumeSource via=PersistentVolumeSource; hostPath? *core/v1.HostPathVolumeSource via=PersistentVolumeSource; glusterfs? *core/v1.GlusterfsPersistentVolumeSource via=PersistentVolumeSource; nfs? *core/v1.NFSVolumeSource via=PersistentVolumeSource; rbd? *core/v1.RBDPersistentVolumeSource via=PersistentVolumeSource; iscsi? *core/v1.ISCSIPersistentVolumeSource via=PersistentVolumeSource; cinder? *core/v1.CinderPersistentVolumeSource via=PersistentVolumeSource; cephfs? *core/v1.CephFSPersistentVolumeSource via=PersistentVolumeSource; fc? *core/v1.FCVolumeSource via=PersistentVolumeSource; flocker? *core/v1.FlockerVolumeSource via=PersistentVolumeSource; flexVolume? *core/v1.FlexPersistentVolumeSource via=PersistentVolumeSource; azureFile? *core/v1.AzureFilePersistentVolumeSource via=PersistentVolumeSource; vsphereVolume? *core/v1.VsphereVirtualDiskVolumeSource via=PersistentVolumeSource; quobyte? *core/v1.QuobyteVolumeSource via=PersistentVolumeSource; azureDisk? *core/v1.AzureDiskVolumeSource via=PersistentVolumeSource; photonPersistentDisk? *core/v1.PhotonPersistentDiskVolumeSource via=PersistentVolumeSource; portworxVolume? *core/v1.PortworxVolumeSource via=PersistentVolumeSource; scaleIO? *core/v1.ScaleIOPersistentVolumeSource via=PersistentVolumeSource; local? *core/v1.LocalVolumeSource via=PersistentVolumeSource; storageos? *core/v1.StorageOSPersistentVolumeSource via=PersistentVolumeSource; csi? *core/v1.CSIPersistentVolumeSource via=PersistentVolumeSource; accessModes? []core/v1.PersistentVolumeAccessMode; claimRef? *core/v1.ObjectReference; persistentVolumeReclaimPolicy? core/v1.PersistentVolumeReclaimPolicy; storageClassName? string; mountOptions? []string; volumeMode? *core/v1.PersistentVolumeMode; nodeAffinity? *core/v1.VolumeNodeAffinity; volumeAttributesClassName? *string}',
  'core/v1.PersistentVolumeStatus':
    '{phase? core/v1.PersistentVolumePhase; message? string; reason? string; lastPhaseTransitionTime? *meta/v1.Time}',
  'core/v1.PodAttachOptions':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; stdin? bool; stdout? bool; stderr? bool; tty? bool; container? string}',
  'core/v1.PodExecOptions':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; stdin? bool; stdout? bool; stderr? bool; tty? bool; container? string; command []string}',
  'core/v1.PodList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []core/v1.Pod}',
  'core/v1.PodLogOptions':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; container? string; follow? bool; previous? bool; sinceSeconds? *int64; sinceTime? *meta/v1.Time; timestamps? bool; tailLines? *int64; limitBytes? *int64; insecureSkipTLSVerifyBackend? bool; stream? *string}',
  'core/v1.PodPortForwardOptions': '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; ports? []int32}',
  'core/v1.PodProxyOptions': '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; path? string}',
  'core/v1.PodStatusResult':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; status? core/v1.PodStatus}',
  'core/v1.PodTemplate':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; template? core/v1.PodTemplateSpec}',
  'core/v1.PodTemplateList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []core/v1.PodTemplate}',
  'core/v1.PodTemplateSpec': '{metadata? meta/v1.ObjectMeta; spec? core/v1.PodSpec}',
  'core/v1.PortStatus': '{port int32; protocol core/v1.Protocol; error? *string}',
  'core/v1.RBDPersistentVolumeSource':
    '{monitors []string; image string; fsType? string; pool? string; user? string; keyring? string; secretRef? *core/v1.SecretReference; readOnly? bool}',
  'core/v1.RangeAllocation':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; range string; data []uint8}',
  'core/v1.ReplicationController':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? core/v1.ReplicationControllerSpec; status? core/v1.ReplicationControllerStatus}',
  'core/v1.ReplicationControllerCondition':
    '{type core/v1.ReplicationControllerConditionType; status core/v1.ConditionStatus; lastTransitionTime? meta/v1.Time; reason? string; message? string}',
  'core/v1.ReplicationControllerConditionType': 'string',
  'core/v1.ReplicationControllerList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []core/v1.ReplicationController}',
  'core/v1.ReplicationControllerSpec':
    '{replicas? *int32; minReadySeconds? int32; selector? map[string]string; template? *core/v1.PodTemplateSpec}',
  'core/v1.ReplicationControllerStatus':
    '{replicas int32; fullyLabeledReplicas? int32; readyReplicas? int32; availableReplicas? int32; observedGeneration? int64; conditions? []core/v1.ReplicationControllerCondition patch=merge key=type}',
  'core/v1.ResourceQuota':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? core/v1.ResourceQuotaSpec; status? core/v1.ResourceQuotaStatus}',
  'core/v1.ResourceQuotaList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []core/v1.ResourceQuota}',
  'core/v1.ResourceQuotaScope': 'string',
  'core/v1.ResourceQuotaSpec':
    '{hard? core/v1.ResourceList; scopes? []core/v1.ResourceQuotaScope; scopeSelector? *core/v1.ScopeSelector}',
  'core/v1.ResourceQuotaStatus': '{hard? core/v1.ResourceList; used? core/v1.ResourceList}',
  'core/v1.ScaleIOPersistentVolumeSource':
    '{gateway string; system string; secretRef *core/v1.SecretReference; sslEnabled? bool; protectionDomain? string; storagePool? string; storageMode? string; volumeName? string; fsType? string; readOnly? bool}',
  'core/v1.ScopeSelector': '{matchExpressions? []core/v1.ScopedResourceSelectorRequirement}',
  'core/v1.ScopeSelectorOperator': 'string',
  'core/v1.ScopedResourceSelectorRequirement':
    '{scopeName core/v1.ResourceQuotaScope; operator core/v1.ScopeSelectorOperator; values? []string}',
  'core/v1.Secret':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; immutable? *bool; data? map[string][]uint8; stringData? map[string]string; type? core/v1.SecretType}',
  'core/v1.SecretList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []core/v1.Secret}',
  'core/v1.SecretReference': '{name? string; namespace? string}',
  'core/v1.SecretType': 'string',
  'core/v1.SerializedReference':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; reference? core/v1.ObjectReference}',
  'core/v1.Service':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? core/v1.ServiceSpec; status? core/v1.ServiceStatus}',
  'core/v1.ServiceAccount':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; secrets? []core/v1.ObjectReference patch=merge key=name; imagePullSecrets? []core/v1.LocalObjectReference; automountServiceAccountToken? *bool}',
  'core/v1.ServiceAccountList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []core/v1.ServiceAccount}',
  'core/v1.ServiceAffinity': 'string',
  'core/v1.ServiceExternalTrafficPolicy': 'string',
  'core/v1.ServiceInternalTrafficPolicy': 'string',
  'core/v1.ServiceList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []core/v1.Service}',
  'core/v1.ServicePort':
    '{name? string; protocol? core/v1.Protocol; appProtocol? *string; port int32; targetPort? util/intstr.IntOrString; nodePort? int32}',
  'core/v1.ServiceProxyOptions': '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; path? string}',
  'core/v1.ServiceSpec':
    '{ports? []core/v1.ServicePort patch=merge key=port; selector? map[string]string; clusterIP? string; clusterIPs? []string; type? core/v1.ServiceType; externalIPs? []string; sessionAffinity? core/v1.ServiceAffinity; loadBalancerIP? string; loadBalancerSourceRanges? []string; externalName? string; externalTrafficPolicy? core/v1.ServiceExternalTrafficPolicy; healthCheckNodePort? int32; publishNotReadyAddresses? bool; sessionAffinityConfig? *core/v1.SessionAffinityConfig; ipFamilies? []core/v1.IPFamily; ipFamilyPolicy? *core/v1.IPFamilyPolicy; allocateLoadBalancerNodePorts? *bool; loadBalancerClass? *string; internalTrafficPolicy? *core/v1.ServiceInternalTrafficPolicy; trafficDistribution? *string}',
  'core/v1.ServiceStatus':
    '{loadBalancer? core/v1.LoadBalancerStatus; conditions? []meta/v1.Condition patch=merge key=type}',
  'core/v1.ServiceType': 'string',
  'core/v1.SessionAffinityConfig': '{clientIP? *core/v1.ClientIPConfig}',
  'core/v1.StorageOSPersistentVolumeSource':
    '{volumeName? string; volumeNamespace? string; fsType? string; readOnly? bool; secretRef? *core/v1.ObjectReference}',
  'core/v1.Taint': '{key string; value? string; effect core/v1.TaintEffect; timeAdded? *meta/v1.Time}',
  'core/v1.TopologySelectorLabelRequirement': '{key string; values []string}',
  'core/v1.TopologySelectorTerm': '{matchLabelExpressions? []core/v1.TopologySelectorLabelRequirement}',
  'core/v1.UniqueVolumeName': 'string',
  'core/v1.VolumeNodeAffinity': '{required? *core/v1.NodeSelector}',
  'discovery/v1.AddressType': 'string',
  'discovery/v1.Endpoint':
    '{addresses []string; conditions? discovery/v1.EndpointConditions; hostname? *string; targetRef? *core/v1.ObjectReference; deprecatedTopology? map[string]string; nodeName? *string; zone? *string; hints? *discovery/v1.EndpointHints}',
  'discovery/v1.EndpointConditions': '{ready? *bool; serving? *bool; terminating? *bool}',
  'discovery/v1.EndpointHints': '{forZones? []discovery/v1.ForZone; forNodes? []discovery/v1.ForNode}',
  'discovery/v1.EndpointPort': '{name? *string; protocol? *core/v1.Protocol; port? *int32; appProtocol? *string}',
  'discovery/v1.EndpointSlice':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; addressType discovery/v1.AddressType; endpoints []discovery/v1.Endpoint; ports []discovery/v1.EndpointPort}',
  'discovery/v1.EndpointSliceList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []discovery/v1.EndpointSlice}',
  'discovery/v1.ForNode': '{name string}',
  'discovery/v1.ForZone': '{name string}',
  'discovery/v1beta1.AddressType': 'string',
  'discovery/v1beta1.Endpoint':
    '{addresses []string; conditions? discovery/v1beta1.EndpointConditions; hostname? *string; targetRef? *core/v1.ObjectReference; topology? map[string]string; nodeName? *string; hints? *discovery/v1beta1.EndpointHints}',
  'discovery/v1beta1.EndpointConditions': '{ready? *bool; serving? *bool; terminating? *bool}',
  'discovery/v1beta1.EndpointHints': '{forZones? []discovery/v1beta1.ForZone; forNodes? []discovery/v1beta1.ForNode}',
  'discovery/v1beta1.EndpointPort': '{name? *string; protocol? *core/v1.Protocol; port? *int32; appProtocol? *string}',
  'discovery/v1beta1.EndpointSlice':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; addressType discovery/v1beta1.AddressType; endpoints []discovery/v1beta1.Endpoint; ports []discovery/v1beta1.EndpointPort}',
  'discovery/v1beta1.EndpointSliceList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []discovery/v1beta1.EndpointSlice}',
  'discovery/v1beta1.ForNode': '{name string}',
  'discovery/v1beta1.ForZone': '{name string}',
  'events/v1.Event':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata meta/v1.ObjectMeta; eventTime meta/v1.MicroTime; series? *events/v1.EventSeries; reportingController? string; reportingInstance? string; action? string; reason? string; regarding? core/v1.ObjectReference; related? *core/v1.ObjectReference; note? string; type? string; deprecatedSource? core/v1.EventSource; deprecatedFirstTimestamp? meta/v1.Time; deprecatedLastTimestamp? meta/v1.Time; deprecatedCount? int32}',
  'events/v1.EventList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []events/v1.Event}',
  'events/v1.EventSeries': '{count int32; lastObservedTime meta/v1.MicroTime}',
  'events/v1beta1.Event':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata meta/v1.ObjectMeta; eventTime meta/v1.MicroTime; series? *events/v1beta1.EventSeries; reportingController? string; reportingInstance? string; action? string; reason? string; regarding? core/v1.ObjectReference; related? *core/v1.ObjectReference; note? string; type? string; deprecatedSource? core/v1.EventSource; deprecatedFirstTimestamp? meta/v1.Time; deprecatedLastTimestamp? meta/v1.Time; deprecatedCount? int32}',
  'events/v1beta1.EventList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []events/v1beta1.Event}',
  'events/v1beta1.EventSeries': '{count int32; lastObservedTime meta/v1.MicroTime}',
  'extensions/v1beta1.DaemonSet':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? extensions/v1beta1.DaemonSetSpec; status? extensions/v1beta1.DaemonSetStatus}',
  'extensions/v1beta1.DaemonSetCondition':
    '{type extensions/v1beta1.DaemonSetConditionType; status core/v1.ConditionStatus; lastTransitionTime? meta/v1.Time; reason? string; message? string}',
  'extensions/v1beta1.DaemonSetConditionType': 'string',
  'extensions/v1beta1.DaemonSetList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []extensions/v1beta1.DaemonSet}',
  'extensions/v1beta1.DaemonSetSpec':
    '{selector? *meta/v1.LabelSelector; template core/v1.PodTemplateSpec; updateStrategy? extensions/v1beta1.DaemonSetUpdateStrategy; minReadySeconds? int32; templateGeneration? int64; revisionHistoryLimit? *int32}',
  'extensions/v1beta1.DaemonSetStatus':
    '{currentNumberScheduled int32; numberMisscheduled int32; desiredNumberScheduled int32; numberReady int32; observedGeneration? int64; updatedNumberScheduled? int32; numberAvailable? int32; numberUnavailable? int32; collisionCount? *int32; conditions? []extensions/v1beta1.DaemonSetCondition patch=merge key=type}',
  'extensions/v1beta1.DaemonSetUpdateStrategy':
    '{type? extensions/v1beta1.DaemonSetUpdateStrategyType; rollingUpdate? *extensions/v1beta1.RollingUpdateDaemonSet}',
  'extensions/v1beta1.DaemonSetUpdateStrategyType': 'string',
  'extensions/v1beta1.Deployment':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? extensions/v1beta1.DeploymentSpec; status? extensions/v1beta1.DeploymentStatus}',
  'extensions/v1beta1.DeploymentCondition':
    '{type extensions/v1beta1.DeploymentConditionType; status core/v1.ConditionStatus; lastUpdateTime? meta/v1.Time; lastTransitionTime? meta/v1.Time; reason? string; message? string}',
  'extensions/v1beta1.DeploymentConditionType': 'string',
  'extensions/v1beta1.DeploymentList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []extensions/v1beta1.Deployment}',
  'extensions/v1beta1.DeploymentRollback':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; name string; updatedAnnotations? map[string]string; rollbackTo extensions/v1beta1.RollbackConfig}',
  'extensions/v1beta1.DeploymentSpec':
    '{replicas? *int32; selector? *meta/v1.LabelSelector; template core/v1.PodTemplateSpec; strategy? extensions/v1beta1.DeploymentStrategy patch=retainKeys; minReadySeconds? int32; revisionHistoryLimit? *int32; paused? bool; rollbackTo? *extensions/v1beta1.RollbackConfig; progressDeadlineSeconds? *int32}',
  'extensions/v1beta1.DeploymentStatus':
    '{observedGeneration? int64; replicas? int32; updatedReplicas? int32; readyReplicas? int32; availableReplicas? int32; unavailableReplicas? int32; terminatingReplicas? *int32; conditions? []extensions/v1beta1.DeploymentCondition patch=merge key=type; collisionCount? *int32}',
  'extensions/v1beta1.DeploymentStrategy':
    '{type? extensions/v1beta1.DeploymentStrategyType; rollingUpdate? *extensions/v1beta1.RollingUpdateDeployment}',
  'extensions/v1beta1.DeploymentStrategyType': 'string',
  'extensions/v1beta1.HTTPIngressPath':
    '{path? string; pathType? *extensions/v1beta1.PathType; backend extensions/v1beta1.IngressBackend}',
  'extensions/v1beta1.HTTPIngressRuleValue': '{paths []extensions/v1beta1.HTTPIngressPath}',
  'extensions/v1beta1.IPBlock': '{cidr string; except? []string}',
  'extensions/v1beta1.Ingress':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? extensions/v1beta1.IngressSpec; status? extensions/v1beta1.IngressStatus}',
  'extensions/v1beta1.IngressBackend':
    '{serviceName? string; servicePort? util/intstr.IntOrString; resource? *core/v1.TypedLocalObjectReference}',
  'extensions/v1beta1.IngressList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []extensions/v1beta1.Ingress}',
  'extensions/v1beta1.IngressLoadBalancerIngress':
    '{ip? string; hostname? string; ports? []extensions/v1beta1.IngressPortStatus}',
  'extensions/v1beta1.IngressLoadBalancerStatus': '{ingress? []extensions/v1beta1.IngressLoadBalancerIngress}',
  'extensions/v1beta1.IngressPortStatus': '{port int32; protocol core/v1.Protocol; error? *string}',
  'extensions/v1beta1.IngressRule':
    '{host? string; http? *extensions/v1beta1.HTTPIngressRuleValue via=IngressRuleValue}',
  'extensions/v1beta1.IngressSpec':
    '{ingressClassName? *string; backend? *extensions/v1beta1.IngressBackend; tls? []extensions/v1beta1.IngressTLS; rules? []extensions/v1beta1.IngressRule}',
  'extensions/v1beta1.IngressStatus': '{loadBalancer? extensions/v1beta1.IngressLoadBalancerStatus}',
  'extensions/v1beta1.IngressTLS': '{hosts? []string; secretName? string}',
  'extensions/v1beta1.NetworkPolicy':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? extensions/v1beta1.NetworkPolicySpec}',
  'extensions/v1beta1.NetworkPolicyEgressRule':
    '{ports? []extensions/v1beta1.NetworkPolicyPort; to? []extensions/v1beta1.NetworkPolicyPeer}',
  'extensions/v1beta1.NetworkPolicyIngressRule':
    '{ports? []extensions/v1beta1.NetworkPolicyPort; from? []extensions/v1beta1.NetworkPolicyPeer}',
  'extensions/v1beta1.NetworkPolicyList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []extensions/v1beta1.NetworkPolicy}',
  'extensions/v1beta1.NetworkPolicyPeer':
    '{podSelector? *meta/v1.LabelSelector; namespaceSelector? *meta/v1.LabelSelector; ipBlock? *extensions/v1beta1.IPBlock}',
  'extensions/v1beta1.NetworkPolicyPort':
    '{protocol? *core/v1.Protocol; port? *util/intstr.IntOrString; endPort? *int32}',
  'extensions/v1beta1.NetworkPolicySpec':
    '{podSelector meta/v1.LabelSelector; ingress? []extensions/v1beta1.NetworkPolicyIngressRule; egress? []extensions/v1beta1.NetworkPolicyEgressRule; policyTypes? []extensions/v1beta1.PolicyType}',
  'extensions/v1beta1.PathType': 'string',
  'extensions/v1beta1.PolicyType': 'string',
  'extensions/v1beta1.ReplicaSet':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? extensions/v1beta1.ReplicaSetSpec; status? extensions/v1beta1.ReplicaSetStatus}',
  'extensions/v1beta1.ReplicaSetCondition':
    '{type extensions/v1beta1.ReplicaSetConditionType; status core/v1.ConditionStatus; lastTransitionTime? meta/v1.Time; reason? string; message? string}',
  'extensions/v1beta1.ReplicaSetConditionType': 'string',
  'extensions/v1beta1.ReplicaSetList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []extensions/v1beta1.ReplicaSet}',
  'extensions/v1beta1.ReplicaSetSpec':
    '{replicas? *int32; minReadySeconds? int32; selector? *meta/v1.LabelSelector; template? core/v1.PodTemplateSpec}',
  'extensions/v1beta1.ReplicaSetStatus':
    '{replicas int32; fullyLabeledReplicas? int32; readyReplicas? int32; availableReplicas? int32; terminatingReplicas? *int32; observedGeneration? int64; conditions? []extensions/v1beta1.ReplicaSetCondition patch=merge key=type}',
  'extensions/v1beta1.RollbackConfig': '{revision? int64}',
  'extensions/v1beta1.RollingUpdateDaemonSet':
    '{maxUnavailable? *util/intstr.IntOrString; maxSurge? *util/intstr.IntOrString}',
  'extensions/v1beta1.RollingUpdateDeployment':
    '{maxUnavailable? *util/intstr.IntOrString; maxSurge? *util/intstr.IntOrString}',
  'extensions/v1beta1.Scale':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? extensions/v1beta1.ScaleSpec; status? extensions/v1beta1.ScaleStatus}',
  'extensions/v1beta1.ScaleSpec': '{replicas? int32}',
  'extensions/v1beta1.ScaleStatus': '{replicas int32; selector? map[string]string; targetSelector? string}',
  'flowcontrol/v1.ConditionStatus': 'string',
  'flowcontrol/v1.ExemptPriorityLevelConfiguration': '{nominalConcurrencyShares? *int32; lendablePercent? *int32}',
  'flowcontrol/v1.FlowDistinguisherMethod': '{type flowcontrol/v1.FlowDistinguisherMethodType}',
  'flowcontrol/v1.FlowDistinguisherMethodType': 'string',
  'flowcontrol/v1.FlowSchema':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? flowcontrol/v1.FlowSchemaSpec; status? flowcontrol/v1.FlowSchemaStatus}',
  'flowcontrol/v1.FlowSchemaCondition':
    '{type? flowcontrol/v1.FlowSchemaConditionType; status? flowcontrol/v1.ConditionStatus; lastTransitionTime? meta/v1.Time; reason? string; message? string}',
  'flowcontrol/v1.FlowSchemaConditionType': 'string',
  'flowcontrol/v1.FlowSchemaList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []flowcontrol/v1.FlowSchema}',
  'flowcontrol/v1.FlowSchemaSpec':
    '{priorityLevelConfiguration flowcontrol/v1.PriorityLevelConfigurationReference; matchingPrecedence int32; distinguisherMethod? *flowcontrol/v1.FlowDistinguisherMethod; rules? []flowcontrol/v1.PolicyRulesWithSubjects}',
  'flowcontrol/v1.FlowSchemaStatus': '{conditions? []flowcontrol/v1.FlowSchemaCondition patch=merge key=type}',
  'flowcontrol/v1.GroupSubject': '{name string}',
  'flowcontrol/v1.LimitResponse':
    '{type flowcontrol/v1.LimitResponseType; queuing? *flowcontrol/v1.QueuingConfiguration}',
  'flowcontrol/v1.LimitResponseType': 'string',
  'flowcontrol/v1.LimitedPriorityLevelConfiguration':
    '{nominalConcurrencyShares *int32; limitResponse? flowcontrol/v1.LimitResponse; lendablePercent? *int32; borrowingLimitPercent? *int32}',
  'flowcontrol/v1.NonResourcePolicyRule': '{verbs []string; nonResourceURLs []string}',
  'flowcontrol/v1.PolicyRulesWithSubjects':
    '{subjects []flowcontrol/v1.Subject; resourceRules? []flowcontrol/v1.ResourcePolicyRule; nonResourceRules? []flowcontrol/v1.NonResourcePolicyRule}',
  'flowcontrol/v1.PriorityLevelConfiguration':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? flowcontrol/v1.PriorityLevelConfigurationSpec; status? flowcontrol/v1.PriorityLevelConfigurationStatus}',
  'flowcontrol/v1.PriorityLevelConfigurationCondition':
    '{type? flowcontrol/v1.PriorityLevelConfigurationConditionType; status? flowcontrol/v1.ConditionStatus; lastTransitionTime? meta/v1.Time; reason? string; message? string}',
  'flowcontrol/v1.PriorityLevelConfigurationConditionType': 'string',
  'flowcontrol/v1.PriorityLevelConfigurationList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []flowcontrol/v1.PriorityLevelConfiguration}',
  'flowcontrol/v1.PriorityLevelConfigurationReference': '{name string}',
  'flowcontrol/v1.PriorityLevelConfigurationSpec':
    '{type flowcontrol/v1.PriorityLevelEnablement; limited? *flowcontrol/v1.LimitedPriorityLevelConfiguration; exempt? *flowcontrol/v1.ExemptPriorityLevelConfiguration}',
  'flowcontrol/v1.PriorityLevelConfigurationStatus':
    '{conditions? []flowcontrol/v1.PriorityLevelConfigurationCondition patch=merge key=type}',
  'flowcontrol/v1.PriorityLevelEnablement': 'string',
  'flowcontrol/v1.QueuingConfiguration': '{queues int32; handSize int32; queueLengthLimit int32}',
  'flowcontrol/v1.ResourcePolicyRule':
    '{verbs []string; apiGroups []string; resources []string; clusterScope? bool; namespaces []string}',
  'flowcontrol/v1.ServiceAccountSubject': '{namespace string; name string}',
  'flowcontrol/v1.Subject':
    '{kind flowcontrol/v1.SubjectKind; user? *flowcontrol/v1.UserSubject; group? *flowcontrol/v1.GroupSubject; serviceAccount? *flowcontrol/v1.ServiceAccountSubject}',
  'flowcontrol/v1.SubjectKind': 'string',
  'flowcontrol/v1.UserSubject': '{name string}',
  'flowcontrol/v1beta1.ConditionStatus': 'string',
  'flowcontrol/v1beta1.ExemptPriorityLevelConfiguration': '{nominalConcurrencyShares? *int32; lendablePercent? *int32}',
  'flowcontrol/v1beta1.FlowDistinguisherMethod': '{type flowcontrol/v1beta1.FlowDistinguisherMethodType}',
  'flowcontrol/v1beta1.FlowDistinguisherMethodType': 'string',
  'flowcontrol/v1beta1.FlowSchema':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? flowcontrol/v1beta1.FlowSchemaSpec; status? flowcontrol/v1beta1.FlowSchemaStatus}',
  'flowcontrol/v1beta1.FlowSchemaCondition':
    '{type? flowcontrol/v1beta1.FlowSchemaConditionType; status? flowcontrol/v1beta1.ConditionStatus; lastTransitionTime? meta/v1.Time; reason? string; message? string}',
  'flowcontrol/v1beta1.FlowSchemaConditionType': 'string',
  'flowcontrol/v1beta1.FlowSchemaList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []flowcontrol/v1beta1.FlowSchema}',
  'flowcontrol/v1beta1.FlowSchemaSpec':
    '{priorityLevelConfiguration flowcontrol/v1beta1.PriorityLevelConfigurationReference; matchingPrecedence int32; distinguisherMethod? *flowcontrol/v1beta1.FlowDistinguisherMethod; rules? []flowcontrol/v1beta1.PolicyRulesWithSubjects}',
  'flowcontrol/v1beta1.FlowSchemaStatus': '{conditions? []flowcontrol/v1beta1.FlowSchemaCondition}',
  'flowcontrol/v1beta1.GroupSubject': '{name string}',
  'flowcontrol/v1beta1.LimitResponse':
    '{type flowcontrol/v1beta1.LimitResponseType; queuing? *flowcontrol/v1beta1.QueuingConfiguration}',
  'flowcontrol/v1beta1.LimitResponseType': 'string',
  'flowcontrol/v1beta1.LimitedPriorityLevelConfiguration':
    '{assuredConcurrencyShares int32; limitResponse? flowcontrol/v1beta1.LimitResponse; lendablePercent? *int32; borrowingLimitPercent? *int32}',
  'flowcontrol/v1beta1.NonResourcePolicyRule': '{verbs []string; nonResourceURLs []string}',
  'flowcontrol/v1beta1.PolicyRulesWithSubjects':
    '{subjects []flowcontrol/v1beta1.Subject; resourceRules? []flowcontrol/v1beta1.ResourcePolicyRule; nonResourceRules? []flowcontrol/v1beta1.NonResourcePolicyRule}',
  'flowcontrol/v1beta1.PriorityLevelConfiguration':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? flowcontrol/v1beta1.PriorityLevelConfigurationSpec; status? flowcontrol/v1beta1.PriorityLevelConfigurationStatus}',
  'flowcontrol/v1beta1.PriorityLevelConfigurationCondition':
    '{type? flowcontrol/v1beta1.PriorityLevelConfigurationConditionType; status? flowcontrol/v1beta1.ConditionStatus; lastTransitionTime? meta/v1.Time; reason? string; message? string}',
  'flowcontrol/v1beta1.PriorityLevelConfigurationConditionType': 'string',
  'flowcontrol/v1beta1.PriorityLevelConfigurationList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []flowcontrol/v1beta1.PriorityLevelConfiguration}',
  'flowcontrol/v1beta1.PriorityLevelConfigurationReference': '{name string}',
  'flowcontrol/v1beta1.PriorityLevelConfigurationSpec':
    '{type flowcontrol/v1beta1.PriorityLevelEnablement; limited? *flowcontrol/v1beta1.LimitedPriorityLevelConfiguration; exempt? *flowcontrol/v1beta1.ExemptPriorityLevelConfiguration}',
  'flowcontrol/v1beta1.PriorityLevelConfigurationStatus':
    '{conditions? []flowcontrol/v1beta1.PriorityLevelConfigurationCondition}',
  'flowcontrol/v1beta1.PriorityLevelEnablement': 'string',
  'flowcontrol/v1beta1.QueuingConfiguration': '{queues int32; handSize int32; queueLengthLimit int32}',
  'flowcontrol/v1beta1.ResourcePolicyRule':
    '{verbs []string; apiGroups []string; resources []string; clusterScope? bool; namespaces []string}',
  'flowcontrol/v1beta1.ServiceAccountSubject': '{namespace string; name string}',
  'flowcontrol/v1beta1.Subject':
    '{kind flowcontrol/v1beta1.SubjectKind; user? *flowcontrol/v1beta1.UserSubject; group? *flowcontrol/v1beta1.GroupSubject; serviceAccount? *flowcontrol/v1beta1.ServiceAccountSubject}',
  'flowcontrol/v1beta1.SubjectKind': 'string',
  'flowcontrol/v1beta1.UserSubject': '{name string}',
  'flowcontrol/v1beta2.ConditionStatus': 'string',
  'flowcontrol/v1beta2.ExemptPriorityLevelConfiguration': '{nominalConcurrencyShares? *int32; lendablePercent? *int32}',
  'flowcontrol/v1beta2.FlowDistinguisherMethod': '{type flowcontrol/v1beta2.FlowDistinguisherMethodType}',
  'flowcontrol/v1beta2.FlowDistinguisherMethodType': 'string',
  'flowcontrol/v1beta2.FlowSchema':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? flowcontrol/v1beta2.FlowSchemaSpec; status? flowcontrol/v1beta2.FlowSchemaStatus}',
  'flowcontrol/v1beta2.FlowSchemaCondition':
    '{type? flowcontrol/v1beta2.FlowSchemaConditionType; status? flowcontrol/v1beta2.ConditionStatus; lastTransitionTime? meta/v1.Time; reason? string; message? string}',
  'flowcontrol/v1beta2.FlowSchemaConditionType': 'string',
  'flowcontrol/v1beta2.FlowSchemaList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []flowcontrol/v1beta2.FlowSchema}',
  'flowcontrol/v1beta2.FlowSchemaSpec':
    '{priorityLevelConfiguration flowcontrol/v1beta2.PriorityLevelConfigurationReference; matchingPrecedence int32; distinguisherMethod? *flowcontrol/v1beta2.FlowDistinguisherMethod; rules? []flowcontrol/v1beta2.PolicyRulesWithSubjects}',
  'flowcontrol/v1beta2.FlowSchemaStatus': '{conditions? []flowcontrol/v1beta2.FlowSchemaCondition}',
  'flowcontrol/v1beta2.GroupSubject': '{name string}',
  'flowcontrol/v1beta2.LimitResponse':
    '{type flowcontrol/v1beta2.LimitResponseType; queuing? *flowcontrol/v1beta2.QueuingConfiguration}',
  'flowcontrol/v1beta2.LimitResponseType': 'string',
  'flowcontrol/v1beta2.LimitedPriorityLevelConfiguration':
    '{assuredConcurrencyShares int32; limitResponse? flowcontrol/v1beta2.LimitResponse; lendablePercent? *int32; borrowingLimitPercent? *int32}',
  'flowcontrol/v1beta2.NonResourcePolicyRule': '{verbs []string; nonResourceURLs []string}',
  'flowcontrol/v1beta2.PolicyRulesWithSubjects':
    '{subjects []flowcontrol/v1beta2.Subject; resourceRules? []flowcontrol/v1beta2.ResourcePolicyRule; nonResourceRules? []flowcontrol/v1beta2.NonResourcePolicyRule}',
  'flowcontrol/v1beta2.PriorityLevelConfiguration':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? flowcontrol/v1beta2.PriorityLevelConfigurationSpec; status? flowcontrol/v1beta2.PriorityLevelConfigurationStatus}',
  'flowcontrol/v1beta2.PriorityLevelConfigurationCondition':
    '{type? flowcontrol/v1beta2.PriorityLevelConfigurationConditionType; status? flowcontrol/v1beta2.ConditionStatus; lastTransitionTime? meta/v1.Time; reason? string; message? string}',
  'flowcontrol/v1beta2.PriorityLevelConfigurationConditionType': 'string',
  'flowcontrol/v1beta2.PriorityLevelConfigurationList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []flowcontrol/v1beta2.PriorityLevelConfiguration}',
  'flowcontrol/v1beta2.PriorityLevelConfigurationReference': '{name string}',
  'flowcontrol/v1beta2.PriorityLevelConfigurationSpec':
    '{type flowcontrol/v1beta2.PriorityLevelEnablement; limited? *flowcontrol/v1beta2.LimitedPriorityLevelConfiguration; exempt? *flowcontrol/v1beta2.ExemptPriorityLevelConfiguration}',
  'flowcontrol/v1beta2.PriorityLevelConfigurationStatus':
    '{conditions? []flowcontrol/v1beta2.PriorityLevelConfigurationCondition}',
  'flowcontrol/v1beta2.PriorityLevelEnablement': 'string',
  'flowcontrol/v1beta2.QueuingConfiguration': '{queues int32; handSize int32; queueLengthLimit int32}',
  'flowcontrol/v1beta2.ResourcePolicyRule':
    '{verbs []string; apiGroups []string; resources []string; clusterScope? bool; namespaces []string}',
  'flowcontrol/v1beta2.ServiceAccountSubject': '{namespace string; name string}',
  'flowcontrol/v1beta2.Subject':
    '{kind flowcontrol/v1beta2.SubjectKind; user? *flowcontrol/v1beta2.UserSubject; group? *flowcontrol/v1beta2.GroupSubject; serviceAccount? *flowcontrol/v1beta2.ServiceAccountSubject}',
  'flowcontrol/v1beta2.SubjectKind': 'string',
  'flowcontrol/v1beta2.UserSubject': '{name string}',
  'flowcontrol/v1beta3.ConditionStatus': 'string',
  'flowcontrol/v1beta3.ExemptPriorityLevelConfiguration': '{nominalConcurrencyShares? *int32; lendablePercent? *int32}',
  'flowcontrol/v1beta3.FlowDistinguisherMethod': '{type flowcontrol/v1beta3.FlowDistinguisherMethodType}',
  'flowcontrol/v1beta3.FlowDistinguisherMethodType': 'string',
  'flowcontrol/v1beta3.FlowSchema':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? flowcontrol/v1beta3.FlowSchemaSpec; status? flowcontrol/v1beta3.FlowSchemaStatus}',
  'flowcontrol/v1beta3.FlowSchemaCondition':
    '{type? flowcontrol/v1beta3.FlowSchemaConditionType; status? flowcontrol/v1beta3.ConditionStatus; lastTransitionTime? meta/v1.Time; reason? string; message? string}',
  'flowcontrol/v1beta3.FlowSchemaConditionType': 'string',
  'flowcontrol/v1beta3.FlowSchemaList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []flowcontrol/v1beta3.FlowSchema}',
  'flowcontrol/v1beta3.FlowSchemaSpec':
    '{priorityLevelConfiguration flowcontrol/v1beta3.PriorityLevelConfigurationReference; matchingPrecedence int32; distinguisherMethod? *flowcontrol/v1beta3.FlowDistinguisherMethod; rules? []flowcontrol/v1beta3.PolicyRulesWithSubjects}',
  'flowcontrol/v1beta3.FlowSchemaStatus':
    '{conditions? []flowcontrol/v1beta3.FlowSchemaCondition patch=merge key=type}',
  'flowcontrol/v1beta3.GroupSubject': '{name string}',
  'flowcontrol/v1beta3.LimitResponse':
    '{type flowcontrol/v1beta3.LimitResponseType; queuing? *flowcontrol/v1beta3.QueuingConfiguration}',
  'flowcontrol/v1beta3.LimitResponseType': 'string',
  'flowcontrol/v1beta3.LimitedPriorityLevelConfiguration':
    '{nominalConcurrencyShares int32; limitResponse? flowcontrol/v1beta3.LimitResponse; lendablePercent? *int32; borrowingLimitPercent? *int32}',
  'flowcontrol/v1beta3.NonResourcePolicyRule': '{verbs []string; nonResourceURLs []string}',
  'flowcontrol/v1beta3.PolicyRulesWithSubjects':
    '{subjects []flowcontrol/v1beta3.Subject; resourceRules? []flowcontrol/v1beta3.ResourcePolicyRule; nonResourceRules? []flowcontrol/v1beta3.NonResourcePolicyRule}',
  'flowcontrol/v1beta3.PriorityLevelConfiguration':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? flowcontrol/v1beta3.PriorityLevelConfigurationSpec; status? flowcontrol/v1beta3.PriorityLevelConfigurationStatus}',
  'flowcontrol/v1beta3.PriorityLevelConfigurationCondition':
    '{type? flowcontrol/v1beta3.PriorityLevelConfigurationConditionType; status? flowcontrol/v1beta3.ConditionStatus; lastTransitionTime? meta/v1.Time; reason? string; message? string}',
  'flowcontrol/v1beta3.PriorityLevelConfigurationConditionType': 'string',
  'flowcontrol/v1beta3.PriorityLevelConfigurationList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []flowcontrol/v1beta3.PriorityLevelConfiguration}',
  'flowcontrol/v1beta3.PriorityLevelConfigurationReference': '{name string}',
  'flowcontrol/v1beta3.PriorityLevelConfigurationSpec':
    '{type flowcontrol/v1beta3.PriorityLevelEnablement; limited? *flowcontrol/v1beta3.LimitedPriorityLevelConfiguration; exempt? *flowcontrol/v1beta3.ExemptPriorityLevelConfiguration}',
  'flowcontrol/v1beta3.PriorityLevelConfigurationStatus':
    '{conditions? []flowcontrol/v1beta3.PriorityLevelConfigurationCondition patch=merge key=type}',
  'flowcontrol/v1beta3.PriorityLevelEnablement': 'string',
  'flowcontrol/v1beta3.QueuingConfiguration': '{queues int32; handSize int32; queueLengthLimit int32}',
  'flowcontrol/v1beta3.ResourcePolicyRule':
    '{verbs []string; apiGroups []string; resources []string; clusterScope? bool; namespaces []string}',
  'flowcontrol/v1beta3.ServiceAccountSubject': '{namespace string; name string}',
  'flowcontrol/v1beta3.Subject':
    '{kind flowcontrol/v1beta3.SubjectKind; user? *flowcontrol/v1beta3.UserSubject; group? *flowcontrol/v1beta3.GroupSubject; serviceAccount? *flowcontrol/v1beta3.ServiceAccountSubject}',
  'flowcontrol/v1beta3.SubjectKind': 'string',
  'flowcontrol/v1beta3.UserSubject': '{name string}',
  'meta/v1.APIGroup':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; name string; versions []meta/v1.GroupVersionForDiscovery; preferredVersion? meta/v1.GroupVersionForDiscovery; serverAddressByClientCIDRs? []meta/v1.ServerAddressByClientCIDR}',
  'meta/v1.APIGroupList': '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; groups []meta/v1.APIGroup}',
  'meta/v1.APIResource':
    '{name string; singularName string; namespaced bool; group? string; version? string; kind string; verbs meta/v1.Verbs; shortNames? []string; categories? []string; storageVersionHash? string}',
  'meta/v1.APIResourceList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; groupVersion string; resources []meta/v1.APIResource}',
  'meta/v1.APIVersions':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; versions []string; serverAddressByClientCIDRs []meta/v1.ServerAddressByClientCIDR}',
  'meta/v1.CauseType': 'string',
  'meta/v1.Condition':
    '{type string; status meta/v1.ConditionStatus; observedGeneration? int64; lastTransitionTime meta/v1.Time; reason string; message string}',
  'meta/v1.ConditionStatus': 'string',
  'meta/v1.CreateOptions':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; dryRun? []string; fieldManager? string; fieldValidation? string}',
  'meta/v1.DeleteOptions':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; gracePeriodSeconds? *int64; preconditions? *meta/v1.Preconditions; orphanDependents? *bool; propagationPolicy? *meta/v1.DeletionPropagation; dryRun? []string; ignoreStoreReadErrorWithClusterBreakingPotential? *bool}',
  'meta/v1.DeletionPropagation': 'string',
  'meta/v1.FieldSelectorOperator': 'string',
  'meta/v1.FieldSelectorRequirement': '{key string; operator meta/v1.FieldSelectorOperator; values? []string}',
  'meta/v1.GetOptions': '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; resourceVersion? string}',
  'meta/v1.GroupResource': '{group string; resource string}',
  'meta/v1.GroupVersionForDiscovery': '{groupVersion string; version string}',
  'meta/v1.IncludeObjectPolicy': 'string',
  'meta/v1.ListMeta':
    '{selfLink? string; resourceVersion? string; continue? string; remainingItemCount? *int64; shardInfo? *meta/v1.ShardInfo}',
  'meta/v1.ListOptions':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; labelSelector? string; fieldSelector? string; watch? bool; allowWatchBookmarks? bool; resourceVersion? string; resourceVersionMatch? meta/v1.ResourceVersionMatch; timeoutSeconds? *int64; limit? int64; continue? string; sendInitialEvents? *bool; shardSelector? string}',
  'meta/v1.MicroTime': 'itself',
  'meta/v1.PartialObjectMetadata':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta}',
  'meta/v1.PartialObjectMetadataList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []meta/v1.PartialObjectMetadata}',
  'meta/v1.PatchOptions':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; dryRun? []string; force? *bool; fieldManager? string; fieldValidation? string}',
  'meta/v1.Preconditions': '{uid? *pkg/types.UID; resourceVersion? *string}',
  'meta/v1.ResourceVersionMatch': 'string',
  'meta/v1.RowConditionType': 'string',
  'meta/v1.ServerAddressByClientCIDR': '{clientCIDR string; serverAddress string}',
  'meta/v1.ShardInfo': '{selector string}',
  'meta/v1.Status':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; status? string; message? string; reason? meta/v1.StatusReason; details? *meta/v1.StatusDetails; code? int32}',
  'meta/v1.StatusCause': '{reason? meta/v1.CauseType; message? string; field? string}',
  'meta/v1.StatusDetails':
    '{name? string; group? string; kind? string; uid? pkg/types.UID; causes? []meta/v1.StatusCause; retryAfterSeconds? int32}',
  'meta/v1.StatusReason': 'string',
  'meta/v1.Table':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; columnDefinitions []meta/v1.TableColumnDefinition; rows []meta/v1.TableRow}',
  'meta/v1.TableColumnDefinition': '{name string; type string; format string; description string; priority int32}',
  'meta/v1.TableOptions':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; includeObject? meta/v1.IncludeObjectPolicy}',
  'meta/v1.TableRow': '{cells []any; conditions? []meta/v1.TableRowCondition; object? pkg/runtime.RawExtension}',
  'meta/v1.TableRowCondition':
    '{type meta/v1.RowConditionType; status meta/v1.ConditionStatus; reason? string; message? string}',
  'meta/v1.UpdateOptions':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; dryRun? []string; fieldManager? string; fieldValidation? string}',
  'meta/v1.Verbs': '[]string',
  'meta/v1.WatchEvent': '{type string; object pkg/runtime.RawExtension}',
  'meta/v1beta1.PartialObjectMetadataList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []meta/v1.PartialObjectMetadata}',
  'networking/v1.HTTPIngressPath':
    '{path? string; pathType *networking/v1.PathType; backend networking/v1.IngressBackend}',
  'networking/v1.HTTPIngressRuleValue': '{paths []networking/v1.HTTPIngressPath}',
  'networking/v1.IPAddress':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? networking/v1.IPAddressSpec}',
  'networking/v1.IPAddressList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []networking/v1.IPAddress}',
  'networking/v1.IPAddressSpec': '{parentRef? *networking/v1.ParentReference}',
  'networking/v1.IPBlock': '{cidr string; except? []string}',
  'networking/v1.Ingress':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? networking/v1.IngressSpec; status? networking/v1.IngressStatus}',
  'networking/v1.IngressBackend':
    '{service? *networking/v1.IngressServiceBackend; resource? *core/v1.TypedLocalObjectReference}',
  'networking/v1.IngressClass':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? networking/v1.IngressClassSpec}',
  'networking/v1.IngressClassList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []networking/v1.IngressClass}',
  'networking/v1.IngressClassParametersReference':
    '{apiGroup? *string; kind string; name string; scope *string; namespace? *string}',
  'networking/v1.IngressClassSpec': '{controller? string; parameters? *networking/v1.IngressClassParametersReference}',
  'networking/v1.IngressList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []networking/v1.Ingress}',
  'networking/v1.IngressLoadBalancerIngress':
    '{ip? string; hostname? string; ports? []networking/v1.IngressPortStatus}',
  'networking/v1.IngressLoadBalancerStatus': '{ingress? []networking/v1.IngressLoadBalancerIngress}',
  'networking/v1.IngressPortStatus': '{port int32; protocol core/v1.Protocol; error? *string}',
  'networking/v1.IngressRule': '{host? string; http? *networking/v1.HTTPIngressRuleValue via=IngressRuleValue}',
  'networking/v1.IngressServiceBackend': '{name string; port? networking/v1.ServiceBackendPort}',
  'networking/v1.IngressSpec':
    '{ingressClassName? *string; defaultBackend? *networking/v1.IngressBackend; tls? []networking/v1.IngressTLS; rules? []networking/v1.IngressRule}',
  'networking/v1.IngressStatus': '{loadBalancer? networking/v1.IngressLoadBalancerStatus}',
  'networking/v1.IngressTLS': '{hosts? []string; secretName? string}',
  'networking/v1.NetworkPolicy':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? networking/v1.NetworkPolicySpec}',
  'networking/v1.NetworkPolicyEgressRule':
    '{ports? []networking/v1.NetworkPolicyPort; to? []networking/v1.NetworkPolicyPeer}',
  'networking/v1.NetworkPolicyIngressRule':
    '{ports? []networking/v1.NetworkPolicyPort; from? []networking/v1.NetworkPolicyPeer}',
  'networking/v1.NetworkPolicyList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []networking/v1.NetworkPolicy}',
  'networking/v1.NetworkPolicyPeer':
    '{podSelector? *meta/v1.LabelSelector; namespaceSelector? *meta/v1.LabelSelector; ipBlock? *networking/v1.IPBlock}',
  'networking/v1.NetworkPolicyPort': '{protocol? *core/v1.Protocol; port? *util/intstr.IntOrString; endPort? *int32}',
  'networking/v1.NetworkPolicySpec':
    '{podSelector meta/v1.LabelSelector; ingress? []networking/v1.NetworkPolicyIngressRule; egress? []networking/v1.NetworkPolicyEgressRule; policyTypes? []networking/v1.PolicyType}',
  'networking/v1.ParentReference': '{group? string; resource? string; namespace? string; name? string}',
  'networking/v1.PathType': 'string',
  'networking/v1.PolicyType': 'string',
  'networking/v1.ServiceBackendPort': '{name? string; number? int32}',
  'networking/v1.ServiceCIDR':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? networking/v1.ServiceCIDRSpec; status? networking/v1.ServiceCIDRStatus}',
  'networking/v1.ServiceCIDRList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []networking/v1.ServiceCIDR}',
  'networking/v1.ServiceCIDRSpec': '{cidrs? []string}',
  'networking/v1.ServiceCIDRStatus': '{conditions? []meta/v1.Condition patch=merge key=type}',
  'networking/v1beta1.HTTPIngressPath':
    '{path? string; pathType? *networking/v1beta1.PathType; backend networking/v1beta1.IngressBackend}',
  'networking/v1beta1.HTTPIngressRuleValue': '{paths []networking/v1beta1.HTTPIngressPath}',
  'networking/v1beta1.IPAddress':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? networking/v1beta1.IPAddressSpec}',
  'networking/v1beta1.IPAddressList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []networking/v1beta1.IPAddress}',
  'networking/v1beta1.IPAddressSpec': '{parentRef? *networking/v1beta1.ParentReference}',
  'networking/v1beta1.Ingress':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? networking/v1beta1.IngressSpec; status? networking/v1beta1.IngressStatus}',
  'networking/v1beta1.IngressBackend':
    '{serviceName? string; servicePort? util/intstr.IntOrString; resource? *core/v1.TypedLocalObjectReference}',
  'networking/v1beta1.IngressClass':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? networking/v1beta1.IngressClassSpec}',
  'networking/v1beta1.IngressClassList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []networking/v1beta1.IngressClass}',
  'networking/v1beta1.IngressClassParametersReference':
    '{apiGroup? *string; kind string; name string; scope *string; namespace? *string}',
  'networking/v1beta1.IngressClassSpec':
    '{controller? string; parameters? *networking/v1beta1.IngressClassParametersReference}',
  'networking/v1beta1.IngressList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []networking/v1beta1.Ingress}',
  'networking/v1beta1.IngressLoadBalancerIngress':
    '{ip? string; hostname? string; ports? []networking/v1beta1.IngressPortStatus}',
  'networking/v1beta1.IngressLoadBalancerStatus': '{ingress? []networking/v1beta1.IngressLoadBalancerIngress}',
  'networking/v1beta1.IngressPortStatus': '{port int32; protocol core/v1.Protocol; error? *string}',
  'networking/v1beta1.IngressRule':
    '{host? string; http? *networking/v1beta1.HTTPIngressRuleValue via=IngressRuleValue}',
  'networking/v1beta1.IngressSpec':
    '{ingressClassName? *string; backend? *networking/v1beta1.IngressBackend; tls? []networking/v1beta1.IngressTLS; rules? []networking/v1beta1.IngressRule}',
  'networking/v1beta1.IngressStatus': '{loadBalancer? networking/v1beta1.IngressLoadBalancerStatus}',
  'networking/v1beta1.IngressTLS': '{hosts? []string; secretName? string}',
  'networking/v1beta1.ParentReference': '{group? string; resource? string; namespace? string; name? string}',
  'networking/v1beta1.PathType': 'string',
  'networking/v1beta1.ServiceCIDR':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? networking/v1beta1.ServiceCIDRSpec; status? networking/v1beta1.ServiceCIDRStatus}',
  'networking/v1beta1.ServiceCIDRList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []networking/v1beta1.ServiceCIDR}',
  'networking/v1beta1.ServiceCIDRSpec': '{cidrs? []string}',
  'networking/v1beta1.ServiceCIDRStatus': '{conditions? []meta/v1.Condition patch=merge key=type}',
  'node/v1.Overhead': '{podFixed? core/v1.ResourceList}',
  'node/v1.RuntimeClass':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; handler string; overhead? *node/v1.Overhead; scheduling? *node/v1.Scheduling}',
  'node/v1.RuntimeClassList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []node/v1.RuntimeClass}',
  'node/v1.Scheduling': '{nodeSelector? map[string]string; tolerations? []core/v1.Toleration}',
  'node/v1alpha1.Overhead': '{podFixed? core/v1.ResourceList}',
  'node/v1alpha1.RuntimeClass':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec node/v1alpha1.RuntimeClassSpec}',
  'node/v1alpha1.RuntimeClassList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []node/v1alpha1.RuntimeClass}',
  'node/v1alpha1.RuntimeClassSpec':
    '{runtimeHandler string; overhead? *node/v1alpha1.Overhead; scheduling? *node/v1alpha1.Scheduling}',
  'node/v1alpha1.Scheduling': '{nodeSelector? map[string]string; tolerations? []core/v1.Toleration}',
  'node/v1beta1.Overhead': '{podFixed? core/v1.ResourceList}',
  'node/v1beta1.RuntimeClass':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; handler string; overhead? *node/v1beta1.Overhead; scheduling? *node/v1beta1.Scheduling}',
  'node/v1beta1.RuntimeClassList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []node/v1beta1.RuntimeClass}',
  'node/v1beta1.Scheduling': '{nodeSelector? map[string]string; tolerations? []core/v1.Toleration}',
  'pkg/runtime.RawExtension': 'itself',
  'pkg/types.NodeName': 'string',
  'policy/v1.Eviction':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; deleteOptions? *meta/v1.DeleteOptions}',
  'policy/v1.PodDisruptionBudget':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? policy/v1.PodDisruptionBudgetSpec; status? policy/v1.PodDisruptionBudgetStatus}',
  'policy/v1.PodDisruptionBudgetList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []policy/v1.PodDisruptionBudget}',
  'policy/v1.PodDisruptionBudgetSpec':
    '{minAvailable? *util/intstr.IntOrString; selector? *meta/v1.LabelSelector patch=replace; maxUnavailable? *util/intstr.IntOrString; unhealthyPodEvictionPolicy? *policy/v1.UnhealthyPodEvictionPolicyType}',
  'policy/v1.PodDisruptionBudgetStatus':
    '{observedGeneration? int64; disruptedPods? map[string]meta/v1.Time; disruptionsAllowed int32; currentHealthy int32; desiredHealthy int32; expectedPods int32; conditions? []meta/v1.Condition patch=merge key=type}',
  'policy/v1.UnhealthyPodEvictionPolicyType': 'string',
  'policy/v1beta1.Eviction':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; deleteOptions? *meta/v1.DeleteOptions}',
  'policy/v1beta1.PodDisruptionBudget':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? policy/v1beta1.PodDisruptionBudgetSpec; status? policy/v1beta1.PodDisruptionBudgetStatus}',
  'policy/v1beta1.PodDisruptionBudgetList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []policy/v1beta1.PodDisruptionBudget}',
  'policy/v1beta1.PodDisruptionBudgetSpec':
    '{minAvailable? *util/intstr.IntOrString; selector? *meta/v1.LabelSelector; maxUnavailable? *util/intstr.IntOrString; unhealthyPodEvictionPolicy? *policy/v1beta1.UnhealthyPodEvictionPolicyType}',
  'policy/v1beta1.PodDisruptionBudgetStatus':
    '{observedGeneration? int64; disruptedPods? map[string]meta/v1.Time; disruptionsAllowed int32; currentHealthy int32; desiredHealthy int32; expectedPods int32; conditions? []meta/v1.Condition patch=merge key=type}',
  'policy/v1beta1.UnhealthyPodEvictionPolicyType': 'string',
  'rbac/v1.AggregationRule': '{clusterRoleSelectors? []meta/v1.LabelSelector}',
  'rbac/v1.ClusterRole':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; rules []rbac/v1.PolicyRule; aggregationRule? *rbac/v1.AggregationRule}',
  'rbac/v1.ClusterRoleBinding':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; subjects? []rbac/v1.Subject; roleRef rbac/v1.RoleRef}',
  'rbac/v1.ClusterRoleBindingList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []rbac/v1.ClusterRoleBinding}',
  'rbac/v1.ClusterRoleList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []rbac/v1.ClusterRole}',
  'rbac/v1.PolicyRule':
    '{verbs []string; apiGroups? []string; resources? []string; resourceNames? []string; nonResourceURLs? []string}',
  'rbac/v1.Role':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; rules []rbac/v1.PolicyRule}',
  'rbac/v1.RoleBinding':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; subjects? []rbac/v1.Subject; roleRef rbac/v1.RoleRef}',
  'rbac/v1.RoleBindingList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []rbac/v1.RoleBinding}',
  'rbac/v1.RoleList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []rbac/v1.Role}',
  'rbac/v1.RoleRef': '{apiGroup string; kind string; name string}',
  'rbac/v1.Subject': '{kind string; apiGroup? string; name string; namespace? string}',
  'rbac/v1alpha1.AggregationRule': '{clusterRoleSelectors? []meta/v1.LabelSelector}',
  'rbac/v1alpha1.ClusterRole':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; rules []rbac/v1alpha1.PolicyRule; aggregationRule? *rbac/v1alpha1.AggregationRule}',
  'rbac/v1alpha1.ClusterRoleBinding':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; subjects? []rbac/v1alpha1.Subject; roleRef rbac/v1alpha1.RoleRef}',
  'rbac/v1alpha1.ClusterRoleBindingList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []rbac/v1alpha1.ClusterRoleBinding}',
  'rbac/v1alpha1.ClusterRoleList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []rbac/v1alpha1.ClusterRole}',
  'rbac/v1alpha1.PolicyRule':
    '{verbs []string; apiGroups? []string; resources? []string; resourceNames? []string; nonResourceURLs? []string}',
  'rbac/v1alpha1.Role':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; rules []rbac/v1alpha1.PolicyRule}',
  'rbac/v1alpha1.RoleBinding':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; subjects? []rbac/v1alpha1.Subject; roleRef rbac/v1alpha1.RoleRef}',
  'rbac/v1alpha1.RoleBindingList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []rbac/v1alpha1.RoleBinding}',
  'rbac/v1alpha1.RoleList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []rbac/v1alpha1.Role}',
  'rbac/v1alpha1.RoleRef': '{apiGroup string; kind string; name string}',
  'rbac/v1alpha1.Subject': '{kind string; apiVersion? string; name string; namespace? string}',
  'rbac/v1beta1.AggregationRule': '{clusterRoleSelectors? []meta/v1.LabelSelector}',
  'rbac/v1beta1.ClusterRole':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; rules []rbac/v1beta1.PolicyRule; aggregationRule? *rbac/v1beta1.AggregationRule}',
  'rbac/v1beta1.ClusterRoleBinding':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; subjects? []rbac/v1beta1.Subject; roleRef rbac/v1beta1.RoleRef}',
  'rbac/v1beta1.ClusterRoleBindingList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []rbac/v1beta1.ClusterRoleBinding}',
  'rbac/v1beta1.ClusterRoleList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []rbac/v1beta1.ClusterRole}',
  'rbac/v1beta1.PolicyRule':
    '{verbs []string; apiGroups? []string; resources? []string; resourceNames? []string; nonResourceURLs? []string}',
  'rbac/v1beta1.Role':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; rules []rbac/v1beta1.PolicyRule}',
  'rbac/v1beta1.RoleBinding':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; subjects? []rbac/v1beta1.Subject; roleRef rbac/v1beta1.RoleRef}',
  'rbac/v1beta1.RoleBindingList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []rbac/v1beta1.RoleBinding}',
  'rbac/v1beta1.RoleList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []rbac/v1beta1.Role}',
  'rbac/v1beta1.RoleRef': '{apiGroup string; kind string; name string}',
  'rbac/v1beta1.Subject': '{kind string; apiGroup? string; name string; namespace? string}',
  'resource/v1.AllocatedDeviceStatus':
    '{driver string; pool string; device string; shareID? *string; conditions []meta/v1.Condition; data? *pkg/runtime.RawExtension; networkData? *resource/v1.NetworkDeviceData}',
  'resource/v1.AllocationConfigSource': 'string',
  'resource/v1.AllocationResult':
    '{devices? resource/v1.DeviceAllocationResult; nodeSelector? *core/v1.NodeSelector; allocationTimestamp? *meta/v1.Time}',
  'resource/v1.CELDeviceSelector': '{expression string}',
  'resource/v1.CapacityRequestPolicy':
    '{default *api/resource.Quantity; validValues? []api/resource.Quantity; validRange? *resource/v1.CapacityRequestPolicyRange}',
  'resource/v1.CapacityRequestPolicyRange':
    '{min? *api/resource.Quantity; max? *api/resource.Quantity; step? *api/resource.Quantity}',
  'resource/v1.CapacityRequirements': '{requests? map[resource/v1.QualifiedName]api/resource.Quantity}',
  'resource/v1.Counter': '{value api/resource.Quantity}',
  'resource/v1.CounterSet': '{name string; counters? map[string]resource/v1.Counter}',
  'resource/v1.Device':
    '{name string; attributes? map[resource/v1.QualifiedName]resource/v1.DeviceAttribute; capacity? map[resource/v1.QualifiedName]resource/v1.DeviceCapacity; consumesCounters? []resource/v1.DeviceCounterConsumption; nodeName? *string; nodeSelector? *core/v1.NodeSelector; allNodes? *bool; taints? []resource/v1.DeviceTaint; bindsToNode? *bool; bindingConditions? []string; bindingFailureConditions? []string; allowMultipleAllocations? *bool; nodeAllocatableResourceMappings? map[core/v1.ResourceName]resource/v1.NodeAllocatableResourceMapping}',
  'resource/v1.DeviceAllocationConfiguration':
    '{source resource/v1.AllocationConfigSource; requests? []string; opaque? *resource/v1.OpaqueDeviceConfiguration via=DeviceConfiguration}',
  'resource/v1.DeviceAllocationMode': 'string',
  'resource/v1.DeviceAllocationResult':
    '{results? []resource/v1.DeviceRequestAllocationResult; config? []resource/v1.DeviceAllocationConfiguration}',
  'resource/v1.DeviceAttribute':
    '{int? *int64; bool? *bool; string? *string; version? *string; ints? []int64; bools? []bool; strings? []string; versions? []string}',
  'resource/v1.DeviceCapacity': '{value api/resource.Quantity; requestPolicy? *resource/v1.CapacityRequestPolicy}',
  'resource/v1.DeviceClaim':
    '{requests []resource/v1.DeviceRequest; constraints? []resource/v1.DeviceConstraint; config? []resource/v1.DeviceClaimConfiguration}',
  'resource/v1.DeviceClaimConfiguration':
    '{requests? []string; opaque? *resource/v1.OpaqueDeviceConfiguration via=DeviceConfiguration}',
  'resource/v1.DeviceClass':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec resource/v1.DeviceClassSpec}',
  'resource/v1.DeviceClassConfiguration': '{opaque? *resource/v1.OpaqueDeviceConfiguration via=DeviceConfiguration}',
  'resource/v1.DeviceClassList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []resource/v1.DeviceClass}',
  'resource/v1.DeviceClassSpec':
    '{selectors? []resource/v1.DeviceSelector; config? []resource/v1.DeviceClassConfiguration; extendedResourceName? *string}',
  'resource/v1.DeviceConstraint':
    '{requests? []string; matchAttribute? *resource/v1.FullyQualifiedName; distinctAttribute? *resource/v1.FullyQualifiedName}',
  'resource/v1.DeviceCounterConsumption': '{counterSet string; counters? map[string]resource/v1.Counter}',
  'resource/v1.DeviceRequest':
    '{name string; exactly? *resource/v1.ExactDeviceRequest; firstAvailable? []resource/v1.DeviceSubRequest}',
  'resource/v1.DeviceRequestAllocationResult':
    '{request string; driver string; pool string; device string; adminAccess? *bool; tolerations? []resource/v1.DeviceToleration; bindingConditions? []string; bindingFailureConditions? []string; shareID? *pkg/types.UID; consumedCapacity? map[resource/v1.QualifiedName]api/resource.Quantity}',
  'resource/v1.DeviceSelector': '{cel? *resource/v1.CELDeviceSelector}',
  'resource/v1.DeviceSubRequest':
    '{name string; deviceClassName string; selectors? []resource/v1.DeviceSelector; allocationMode? resource/v1.DeviceAllocationMode; count? int64; tolerations? []resource/v1.DeviceToleration; capacity? *resource/v1.CapacityRequirements}',
  'resource/v1.DeviceTaint':
    '{key string; value? string; effect resource/v1.DeviceTaintEffect; timeAdded? *meta/v1.Time}',
  'resource/v1.DeviceTaintEffect': 'string',
  'resource/v1.DeviceToleration':
    '{key? string; operator? resource/v1.DeviceTolerationOperator; value? string; effect? resource/v1.DeviceTaintEffect; tolerationSeconds? *int64}',
  'resource/v1.DeviceTolerationOperator': 'string',
  'resource/v1.ExactDeviceRequest':
    '{deviceClassName string; selectors? []resource/v1.DeviceSelector; allocationMode? resource/v1.DeviceAllocationMode; count? int64; adminAccess? *bool; tolerations? []resource/v1.DeviceToleration; capacity? *resource/v1.CapacityRequirements}',
  'resource/v1.FullyQualifiedName': 'string',
  'resource/v1.NetworkDeviceData': '{interfaceName? string; ips? []string; hardwareAddress? string}',
  'resource/v1.NodeAllocatableResourceMapping':
    '{capacityKey? *resource/v1.QualifiedName; allocationMultiplier? *api/resource.Quantity}',
  'resource/v1.OpaqueDeviceConfiguration': '{driver string; parameters pkg/runtime.RawExtension}',
  'resource/v1.QualifiedName': 'string',
  'resource/v1.ResourceClaim':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec resource/v1.ResourceClaimSpec; status? resource/v1.ResourceClaimStatus}',
  'resource/v1.ResourceClaimConsumerReference': '{apiGroup? string; resource string; name string; uid pkg/types.UID}',
  'resource/v1.ResourceClaimList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []resource/v1.ResourceClaim}',
  'resource/v1.ResourceClaimSpec': '{devices resource/v1.DeviceClaim}',
  'resource/v1.ResourceClaimStatus':
    '{allocation? *resource/v1.AllocationResult; reservedFor? []resource/v1.ResourceClaimConsumerReference patch=merge key=uid; devices? []resource/v1.AllocatedDeviceStatus}',
  'resource/v1.ResourceClaimTemplate':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec resource/v1.ResourceClaimTemplateSpec}',
  'resource/v1.ResourceClaimTemplateList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []resource/v1.ResourceClaimTemplate}',
  'resource/v1.ResourceClaimTemplateSpec': '{metadata? meta/v1.ObjectMeta; spec resource/v1.ResourceClaimSpec}',
  'resource/v1.ResourcePool': '{name string; generation int64; resourceSliceCount int64}',
  'resource/v1.ResourceSlice':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec resource/v1.ResourceSliceSpec}',
  'resource/v1.ResourceSliceList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []resource/v1.ResourceSlice}',
  'resource/v1.ResourceSliceSpec':
    '{driver string; pool resource/v1.ResourcePool; nodeName? *string; nodeSelector? *core/v1.NodeSelector; allNodes? *bool; devices? []resource/v1.Device; perDeviceNodeSelection? *bool; sharedCounters? []resource/v1.CounterSet}',
  'resource/v1alpha3.DeviceTaint':
    '{key string; value? string; effect resource/v1alpha3.DeviceTaintEffect; timeAdded? *meta/v1.Time}',
  'resource/v1alpha3.DeviceTaintEffect': 'string',
  'resource/v1alpha3.DeviceTaintRule':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec resource/v1alpha3.DeviceTaintRuleSpec; status? resource/v1alpha3.DeviceTaintRuleStatus}',
  'resource/v1alpha3.DeviceTaintRuleList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []resource/v1alpha3.DeviceTaintRule}',
  'resource/v1alpha3.DeviceTaintRuleSpec':
    '{deviceSelector? *resource/v1alpha3.DeviceTaintSelector; taint? resource/v1alpha3.DeviceTaint}',
  'resource/v1alpha3.DeviceTaintRuleStatus': '{conditions? []meta/v1.Condition patch=merge key=type}',
  'resource/v1alpha3.DeviceTaintSelector': '{driver? *string; pool? *string; device? *string}',
  'resource/v1alpha3.PoolStatus':
    '{driver? string; poolName? string; generation int64; resourceSliceCount? *int32; totalDevices? *int32; allocatedDevices? *int32; availableDevices? *int32; unavailableDevices? *int32; nodeName? *string; validationError? *string}',
  'resource/v1alpha3.ResourcePoolStatusRequest':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec resource/v1alpha3.ResourcePoolStatusRequestSpec; status? *resource/v1alpha3.ResourcePoolStatusRequestStatus}',
  'resource/v1alpha3.ResourcePoolStatusRequestList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []resource/v1alpha3.ResourcePoolStatusRequest}',
  'resource/v1alpha3.ResourcePoolStatusRequestSpec': '{driver string; poolName? *string; limit? *int32}',
  'resource/v1alpha3.ResourcePoolStatusRequestStatus':
    '{poolCount? *int32; pools? []resource/v1alpha3.PoolStatus; conditions? []meta/v1.Condition patch=merge key=type}',
  'resource/v1beta1.AllocatedDeviceStatus':
    '{driver string; pool string; device string; shareID? *string; conditions []meta/v1.Condition; data? *pkg/runtime.RawExtension; networkData? *resource/v1beta1.NetworkDeviceData}',
  'resource/v1beta1.AllocationConfigSource': 'string',
  'resource/v1beta1.AllocationResult':
    '{devices? resource/v1beta1.DeviceAllocationResult; nodeSelector? *core/v1.NodeSelector; allocationTimestamp? *meta/v1.Time}',
  'resource/v1beta1.BasicDevice':
    '{attributes? map[resource/v1beta1.QualifiedName]resource/v1beta1.DeviceAttribute; capacity? map[resource/v1beta1.QualifiedName]resource/v1beta1.DeviceCapacity; consumesCounters? []resource/v1beta1.DeviceCounterConsumption; nodeName? *string; nodeSelector? *core/v1.NodeSelector; allNodes? *bool; taints? []resource/v1beta1.DeviceTaint; bindsToNode? *bool; bindingConditions? []string; bindingFailureConditions? []string; allowMultipleAllocations? *bool; nodeAllocatableResourceMappings? map[core/v1.ResourceName]resource/v1beta1.NodeAllocatableResourceMapping}',
  'resource/v1beta1.CELDeviceSelector': '{expression string}',
  'resource/v1beta1.CapacityRequestPolicy':
    '{default *api/resource.Quantity; validValues? []api/resource.Quantity; validRange? *resource/v1beta1.CapacityRequestPolicyRange}',
  'resource/v1beta1.CapacityRequestPolicyRange':
    '{min? *api/resource.Quantity; max? *api/resource.Quantity; step? *api/resource.Quantity}',
  'resource/v1beta1.CapacityRequirements': '{requests? map[resource/v1beta1.QualifiedName]api/resource.Quantity}',
  'resource/v1beta1.Counter': '{value api/resource.Quantity}',
  'resource/v1beta1.CounterSet': '{name string; counters? map[string]resource/v1beta1.Counter}',
  'resource/v1beta1.Device': '{name string; basic? *resource/v1beta1.BasicDevice}',
  'resource/v1beta1.DeviceAllocationConfiguration':
    '{source resource/v1beta1.AllocationConfigSource; requests? []string; opaque? *resource/v1beta1.OpaqueDeviceConfiguration via=DeviceConfiguration}',
  'resource/v1beta1.DeviceAllocationMode': 'string',
  'resource/v1beta1.DeviceAllocationResult':
    '{results? []resource/v1beta1.DeviceRequestAllocationResult; config? []resource/v1beta1.DeviceAllocationConfiguration}',
  'resource/v1beta1.DeviceAttribute':
    '{int? *int64; bool? *bool; string? *string; version? *string; ints? []int64; bools? []bool; strings? []string; versions? []string}',
  'resource/v1beta1.DeviceCapacity':
    '{value api/resource.Quantity; requestPolicy? *resource/v1beta1.CapacityRequestPolicy}',
  'resource/v1beta1.DeviceClaim':
    '{requests []resource/v1beta1.DeviceRequest; constraints? []resource/v1beta1.DeviceConstraint; config? []resource/v1beta1.DeviceClaimConfiguration}',
  'resource/v1beta1.DeviceClaimConfiguration':
    '{requests? []string; opaque? *resource/v1beta1.OpaqueDeviceConfiguration via=DeviceConfiguration}',
  'resource/v1beta1.DeviceClass':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec resource/v1beta1.DeviceClassSpec}',
  'resource/v1beta1.DeviceClassConfiguration':
    '{opaque? *resource/v1beta1.OpaqueDeviceConfiguration via=DeviceConfiguration}',
  'resource/v1beta1.DeviceClassList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []resource/v1beta1.DeviceClass}',
  'resource/v1beta1.DeviceClassSpec':
    '{selectors? []resource/v1beta1.DeviceSelector; config? []resource/v1beta1.DeviceClassConfiguration; extendedResourceName? *string}',
  'resource/v1beta1.DeviceConstraint':
    '{requests? []string; matchAttribute? *resource/v1beta1.FullyQualifiedName; distinctAttribute? *resource/v1beta1.FullyQualifiedName}',
  'resource/v1beta1.DeviceCounterConsumption': '{counterSet string; counters? map[string]resource/v1beta1.Counter}',
  'resource/v1beta1.DeviceRequest':
    '{name string; deviceClassName string; selectors? []resource/v1beta1.DeviceSelector; allocationMode? resource/v1beta1.DeviceAllocationMode; count? int64; adminAccess? *bool; firstAvailable? []resource/v1beta1.DeviceSubRequest; tolerations? []resource/v1beta1.DeviceToleration; capacity? *resource/v1beta1.CapacityRequirements}',
  'resource/v1beta1.DeviceRequestAllocationResult':
    '{request string; driver string; pool string; device string; adminAccess? *bool; tolerations? []resource/v1beta1.DeviceToleration; bindingConditions? []string; bindingFailureConditions? []string; shareID? *pkg/types.UID; consumedCapacity? map[resource/v1beta1.QualifiedName]api/resource.Quantity}',
  'resource/v1beta1.DeviceSelector': '{cel? *resource/v1beta1.CELDeviceSelector}',
  'resource/v1beta1.DeviceSubRequest':
    '{name string; deviceClassName string; selectors? []resource/v1beta1.DeviceSelector; allocationMode? resource/v1beta1.DeviceAllocationMode; count? int64; tolerations? []resource/v1beta1.DeviceToleration; capacity? *resource/v1beta1.CapacityRequirements}',
  'resource/v1beta1.DeviceTaint':
    '{key string; value? string; effect resource/v1beta1.DeviceTaintEffect; timeAdded? *meta/v1.Time}',
  'resource/v1beta1.DeviceTaintEffect': 'string',
  'resource/v1beta1.DeviceToleration':
    '{key? string; operator? resource/v1beta1.DeviceTolerationOperator; value? string; effect? resource/v1beta1.DeviceTaintEffect; tolerationSeconds? *int64}',
  'resource/v1beta1.DeviceTolerationOperator': 'string',
  'resource/v1beta1.FullyQualifiedName': 'string',
  'resource/v1beta1.NetworkDeviceData': '{interfaceName? string; ips? []string; hardwareAddress? string}',
  'resource/v1beta1.NodeAllocatableResourceMapping':
    '{capacityKey? *resource/v1beta1.QualifiedName; allocationMultiplier? *api/resource.Quantity}',
  'resource/v1beta1.OpaqueDeviceConfiguration': '{driver string; parameters pkg/runtime.RawExtension}',
  'resource/v1beta1.QualifiedName': 'string',
  'resource/v1beta1.ResourceClaim':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec resource/v1beta1.ResourceClaimSpec; status? resource/v1beta1.ResourceClaimStatus}',
  'resource/v1beta1.ResourceClaimConsumerReference':
    '{apiGroup? string; resource string; name string; uid pkg/types.UID}',
  'resource/v1beta1.ResourceClaimList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []resource/v1beta1.ResourceClaim}',
  'resource/v1beta1.ResourceClaimSpec': '{devices resource/v1beta1.DeviceClaim}',
  'resource/v1beta1.ResourceClaimStatus':
    '{allocation? *resource/v1beta1.AllocationResult; reservedFor? []resource/v1beta1.ResourceClaimConsumerReference patch=merge key=uid; devices? []resource/v1beta1.AllocatedDeviceStatus}',
  'resource/v1beta1.ResourceClaimTemplate':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec resource/v1beta1.ResourceClaimTemplateSpec}',
  'resource/v1beta1.ResourceClaimTemplateList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []resource/v1beta1.ResourceClaimTemplate}',
  'resource/v1beta1.ResourceClaimTemplateSpec':
    '{metadata? meta/v1.ObjectMeta; spec resource/v1beta1.ResourceClaimSpec}',
  'resource/v1beta1.ResourcePool': '{name string; generation int64; resourceSliceCount int64}',
  'resource/v1beta1.ResourceSlice':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec resource/v1beta1.ResourceSliceSpec}',
  'resource/v1beta1.ResourceSliceList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []resource/v1beta1.ResourceSlice}',
  'resource/v1beta1.ResourceSliceSpec':
    '{driver string; pool resource/v1beta1.ResourcePool; nodeName? string; nodeSelector? *core/v1.NodeSelector; allNodes? bool; devices? []resource/v1beta1.Device; perDeviceNodeSelection? *bool; sharedCounters? []resource/v1beta1.CounterSet}',
  'resource/v1beta2.AllocatedDeviceStatus':
    '{driver string; pool string; device string; shareID? *string; conditions []meta/v1.Condition; data? *pkg/runtime.RawExtension; networkData? *resource/v1beta2.NetworkDeviceData}',
  'resource/v1beta2.AllocationConfigSource': 'string',
  'resource/v1beta2.AllocationResult':
    '{devices? resource/v1beta2.DeviceAllocationResult; nodeSelector? *core/v1.NodeSelector; allocationTimestamp? *meta/v1.Time}',
  'resource/v1beta2.CELDeviceSelector': '{expression string}',
  'resource/v1beta2.CapacityRequestPolicy':
    '{default *api/resource.Quantity; validValues? []api/resource.Quantity; validRange? *resource/v1beta2.CapacityRequestPolicyRange}',
  'resource/v1beta2.CapacityRequestPolicyRange':
    '{min? *api/resource.Quantity; max? *api/resource.Quantity; step? *api/resource.Quantity}',
  'resource/v1beta2.CapacityRequirements': '{requests? map[resource/v1beta2.QualifiedName]api/resource.Quantity}',
  'resource/v1beta2.Counter': '{value api/resource.Quantity}',
  'resource/v1beta2.CounterSet': '{name string; counters? map[string]resource/v1beta2.Counter}',
  'resource/v1beta2.Device':
    '{name string; attributes? map[resource/v1beta2.QualifiedName]resource/v1beta2.DeviceAttribute; capacity? map[resource/v1beta2.QualifiedName]resource/v1beta2.DeviceCapacity; consumesCounters? []resource/v1beta2.DeviceCounterConsumption; nodeName? *string; nodeSelector? *core/v1.NodeSelector; allNodes? *bool; taints? []resource/v1beta2.DeviceTaint; bindsToNode? *bool; bindingConditions? []string; bindingFailureConditions? []string; allowMultipleAllocations? *bool; nodeAllocatableResourceMappings? map[core/v1.ResourceName]resource/v1beta2.NodeAllocatableResourceMapping}',
  'resource/v1beta2.DeviceAllocationConfiguration':
    '{source resource/v1beta2.AllocationConfigSource; requests? []string; opaque? *resource/v1beta2.OpaqueDeviceConfiguration via=DeviceConfiguration}',
  'resource/v1beta2.DeviceAllocationMode': 'string',
  'resource/v1beta2.DeviceAllocationResult':
    '{results? []resource/v1beta2.DeviceRequestAllocationResult; config? []resource/v1beta2.DeviceAllocationConfiguration}',
  'resource/v1beta2.DeviceAttribute':
    '{int? *int64; bool? *bool; string? *string; version? *string; ints? []int64; bools? []bool; strings? []string; versions? []string}',
  'resource/v1beta2.DeviceCapacity':
    '{value api/resource.Quantity; requestPolicy? *resource/v1beta2.CapacityRequestPolicy}',
  'resource/v1beta2.DeviceClaim':
    '{requests []resource/v1beta2.DeviceRequest; constraints? []resource/v1beta2.DeviceConstraint; config? []resource/v1beta2.DeviceClaimConfiguration}',
  'resource/v1beta2.DeviceClaimConfiguration':
    '{requests? []string; opaque? *resource/v1beta2.OpaqueDeviceConfiguration via=DeviceConfiguration}',
  'resource/v1beta2.DeviceClass':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec resource/v1beta2.DeviceClassSpec}',
  'resource/v1beta2.DeviceClassConfiguration':
    '{opaque? *resource/v1beta2.OpaqueDeviceConfiguration via=DeviceConfiguration}',
  'resource/v1beta2.DeviceClassList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []resource/v1beta2.DeviceClass}',
  'resource/v1beta2.DeviceClassSpec':
    '{selectors? []resource/v1beta2.DeviceSelector; config? []resource/v1beta2.DeviceClassConfiguration; extendedResourceName? *string}',
  'resource/v1beta2.DeviceConstraint':
    '{requests? []string; matchAttribute? *resource/v1beta2.FullyQualifiedName; distinctAttribute? *resource/v1beta2.FullyQualifiedName}',
  'resource/v1beta2.DeviceCounterConsumption': '{counterSet string; counters? map[string]resource/v1beta2.Counter}',
  'resource/v1beta2.DeviceRequest':
    '{name string; exactly? *resource/v1beta2.ExactDeviceRequest; firstAvailable? []resource/v1beta2.DeviceSubRequest}',
  'resource/v1beta2.DeviceRequestAllocationResult':
    '{request string; driver string; pool string; device string; adminAccess? *bool; tolerations? []resource/v1beta2.DeviceToleration; bindingConditions? []string; bindingFailureConditions? []string; shareID? *pkg/types.UID; consumedCapacity? map[resource/v1beta2.QualifiedName]api/resource.Quantity}',
  'resource/v1beta2.DeviceSelector': '{cel? *resource/v1beta2.CELDeviceSelector}',
  'resource/v1beta2.DeviceSubRequest':
    '{name string; deviceClassName string; selectors? []resource/v1beta2.DeviceSelector; allocationMode? resource/v1beta2.DeviceAllocationMode; count? int64; tolerations? []resource/v1beta2.DeviceToleration; capacity? *resource/v1beta2.CapacityRequirements}',
  'resource/v1beta2.DeviceTaint':
    '{key string; value? string; effect resource/v1beta2.DeviceTaintEffect; timeAdded? *meta/v1.Time}',
  'resource/v1beta2.DeviceTaintEffect': 'string',
  'resource/v1beta2.DeviceTaintRule':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec resource/v1beta2.DeviceTaintRuleSpec; status? resource/v1beta2.DeviceTaintRuleStatus}',
  'resource/v1beta2.DeviceTaintRuleList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []resource/v1beta2.DeviceTaintRule}',
  'resource/v1beta2.DeviceTaintRuleSpec':
    '{deviceSelector? *resource/v1beta2.DeviceTaintSelector; taint? resource/v1beta2.DeviceTaint}',
  'resource/v1beta2.DeviceTaintRuleStatus': '{conditions? []meta/v1.Condition patch=merge key=type}',
  'resource/v1beta2.DeviceTaintSelector': '{driver? *string; pool? *string; device? *string}',
  'resource/v1beta2.DeviceToleration':
    '{key? string; operator? resource/v1beta2.DeviceTolerationOperator; value? string; effect? resource/v1beta2.DeviceTaintEffect; tolerationSeconds? *int64}',
  'resource/v1beta2.DeviceTolerationOperator': 'string',
  'resource/v1beta2.ExactDeviceRequest':
    '{deviceClassName string; selectors? []resource/v1beta2.DeviceSelector; allocationMode? resource/v1beta2.DeviceAllocationMode; count? int64; adminAccess? *bool; tolerations? []resource/v1beta2.DeviceToleration; capacity? *resource/v1beta2.CapacityRequirements}',
  'resource/v1beta2.FullyQualifiedName': 'string',
  'resource/v1beta2.NetworkDeviceData': '{interfaceName? string; ips? []string; hardwareAddress? string}',
  'resource/v1beta2.NodeAllocatableResourceMapping':
    '{capacityKey? *resource/v1beta2.QualifiedName; allocationMultiplier? *api/resource.Quantity}',
  'resource/v1beta2.OpaqueDeviceConfiguration': '{driver string; parameters pkg/runtime.RawExtension}',
  'resource/v1beta2.QualifiedName': 'string',
  'resource/v1beta2.ResourceClaim':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec resource/v1beta2.ResourceClaimSpec; status? resource/v1beta2.ResourceClaimStatus}',
  'resource/v1beta2.ResourceClaimConsumerReference':
    '{apiGroup? string; resource string; name string; uid pkg/types.UID}',
  'resource/v1beta2.ResourceClaimList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []resource/v1beta2.ResourceClaim}',
  'resource/v1beta2.ResourceClaimSpec': '{devices resource/v1beta2.DeviceClaim}',
  'resource/v1beta2.ResourceClaimStatus':
    '{allocation? *resource/v1beta2.AllocationResult; reservedFor? []resource/v1beta2.ResourceClaimConsumerReference patch=merge key=uid; devices? []resource/v1beta2.AllocatedDeviceStatus}',
  'resource/v1beta2.ResourceClaimTemplate':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec resource/v1beta2.ResourceClaimTemplateSpec}',
  'resource/v1beta2.ResourceClaimTemplateList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []resource/v1beta2.ResourceClaimTemplate}',
  'resource/v1beta2.ResourceClaimTemplateSpec':
    '{metadata? meta/v1.ObjectMeta; spec resource/v1beta2.ResourceClaimSpec}',
  'resource/v1beta2.ResourcePool': '{name string; generation int64; resourceSliceCount int64}',
  'resource/v1beta2.ResourceSlice':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec resource/v1beta2.ResourceSliceSpec}',
  'resource/v1beta2.ResourceSliceList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []resource/v1beta2.ResourceSlice}',
  'resource/v1beta2.ResourceSliceSpec':
    '{driver string; pool resource/v1beta2.ResourcePool; nodeName? *string; nodeSelector? *core/v1.NodeSelector; allNodes? *bool; devices? []resource/v1beta2.Device; perDeviceNodeSelection? *bool; sharedCounters? []resource/v1beta2.CounterSet}',
  'scheduling/v1.PriorityClass':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; value int32; globalDefault? bool; description? string; preemptionPolicy? *core/v1.PreemptionPolicy}',
  'scheduling/v1.PriorityClassList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []scheduling/v1.PriorityClass}',
  'scheduling/v1alpha2.BasicSchedulingPolicy': '{}',
  'scheduling/v1alpha2.DisruptionMode': 'string',
  'scheduling/v1alpha2.GangSchedulingPolicy': '{minCount int32}',
  'scheduling/v1alpha2.PodGroup':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec scheduling/v1alpha2.PodGroupSpec; status? scheduling/v1alpha2.PodGroupStatus}',
  'scheduling/v1alpha2.PodGroupList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []scheduling/v1alpha2.PodGroup}',
  'scheduling/v1alpha2.PodGroupResourceClaim':
    '{name string; resourceClaimName? *string; resourceClaimTemplateName? *string}',
  'scheduling/v1alpha2.PodGroupResourceClaimStatus': '{name string; resourceClaimName? *string}',
  'scheduling/v1alpha2.PodGroupSchedulingConstraints': '{topology? []scheduling/v1alpha2.TopologyConstraint}',
  'scheduling/v1alpha2.PodGroupSchedulingPolicy':
    '{basic? *scheduling/v1alpha2.BasicSchedulingPolicy; gang? *scheduling/v1alpha2.GangSchedulingPolicy}',
  'scheduling/v1alpha2.PodGroupSpec':
    '{podGroupTemplateRef *scheduling/v1alpha2.PodGroupTemplateReference; schedulingPolicy scheduling/v1alpha2.PodGroupSchedulingPolicy; schedulingConstraints? *scheduling/v1alpha2.PodGroupSchedulingConstraints; resourceClaims? []scheduling/v1alpha2.PodGroupResourceClaim patch=merge,retainKeys key=name; disruptionMode? *scheduling/v1alpha2.DisruptionMode; priorityClassName? string; priority? *int32}',
  'scheduling/v1alpha2.PodGroupStatus':
    '{conditions? []meta/v1.Condition patch=merge key=type; resourceClaimStatuses? []scheduling/v1alpha2.PodGroupResourceClaimStatus patch=merge,retainKeys key=name}',
  'scheduling/v1alpha2.PodGroupTemplate':
    '{name string; schedulingPolicy scheduling/v1alpha2.PodGroupSchedulingPolicy; schedulingConstraints *scheduling/v1alpha2.PodGroupSchedulingConstraints; resourceClaims? []scheduling/v1alpha2.PodGroupResourceClaim patch=merge,retainKeys key=name; disruptionMode? *scheduling/v1alpha2.DisruptionMode; priorityClassName? string; priority? *int32}',
  'scheduling/v1alpha2.PodGroupTemplateReference': '{workload *scheduling/v1alpha2.WorkloadPodGroupTemplateReference}',
  'scheduling/v1alpha2.TopologyConstraint': '{key string}',
  'scheduling/v1alpha2.TypedLocalObjectReference': '{apiGroup? string; kind string; name string}',
  'scheduling/v1alpha2.Workload':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec scheduling/v1alpha2.WorkloadSpec}',
  'scheduling/v1alpha2.WorkloadList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []scheduling/v1alpha2.Workload}',
  'scheduling/v1alpha2.WorkloadPodGroupTemplateReference': '{workloadName string; podGroupTemplateName string}',
  'scheduling/v1alpha2.WorkloadSpec':
    '{controllerRef? *scheduling/v1alpha2.TypedLocalObjectReference; podGroupTemplates []scheduling/v1alpha2.PodGroupTemplate}',
  'scheduling/v1beta1.PriorityClass':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; value int32; globalDefault? bool; description? string; preemptionPolicy? *core/v1.PreemptionPolicy}',
  'scheduling/v1beta1.PriorityClassList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []scheduling/v1beta1.PriorityClass}',
  'storage/v1.CSIDriver':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec storage/v1.CSIDriverSpec}',
  'storage/v1.CSIDriverList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []storage/v1.CSIDriver}',
  'storage/v1.CSIDriverSpec':
    '{attachRequired? *bool; podInfoOnMount? *bool; volumeLifecycleModes? []storage/v1.VolumeLifecycleMode; storageCapacity? *bool; fsGroupPolicy? *storage/v1.FSGroupPolicy; tokenRequests? []storage/v1.TokenRequest; requiresRepublish? *bool; seLinuxMount? *bool; nodeAllocatableUpdatePeriodSeconds? *int64; serviceAccountTokenInSecrets? *bool; preventPodSchedulingIfMissing? *bool}',
  'storage/v1.CSINode':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec storage/v1.CSINodeSpec}',
  'storage/v1.CSINodeDriver':
    '{name string; nodeID string; topologyKeys []string; allocatable? *storage/v1.VolumeNodeResources}',
  'storage/v1.CSINodeList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []storage/v1.CSINode}',
  'storage/v1.CSINodeSpec': '{drivers []storage/v1.CSINodeDriver patch=merge key=name}',
  'storage/v1.CSIStorageCapacity':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; nodeTopology? *meta/v1.LabelSelector; storageClassName string; capacity? *api/resource.Quantity; maximumVolumeSize? *api/resource.Quantity}',
  'storage/v1.CSIStorageCapacityList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []storage/v1.CSIStorageCapacity}',
  'storage/v1.FSGroupPolicy': 'string',
  'storage/v1.StorageClass':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; provisioner string; parameters? map[string]string; reclaimPolicy? *core/v1.PersistentVolumeReclaimPolicy; mountOptions? []string; allowVolumeExpansion? *bool; volumeBindingMode? *storage/v1.VolumeBindingMode; allowedTopologies? []core/v1.TopologySelectorTerm}',
  'storage/v1.StorageClassList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []storage/v1.StorageClass}',
  'storage/v1.TokenRequest': '{audience string; expirationSeconds? *int64}',
  'storage/v1.VolumeAttachment':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec storage/v1.VolumeAttachmentSpec; status? storage/v1.VolumeAttachmentStatus}',
  'storage/v1.VolumeAttachmentList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []storage/v1.VolumeAttachment}',
  'storage/v1.VolumeAttachmentSource':
    '{persistentVolumeName? *string; inlineVolumeSpec? *core/v1.PersistentVolumeSpec}',
  'storage/v1.VolumeAttachmentSpec': '{attacher string; source storage/v1.VolumeAttachmentSource; nodeName string}',
  'storage/v1.VolumeAttachmentStatus':
    '{attached bool; attachmentMetadata? map[string]string; attachError? *storage/v1.VolumeError; detachError? *storage/v1.VolumeError}',
  'storage/v1.VolumeAttributesClass':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; driverName string; parameters? map[string]string}',
  'storage/v1.VolumeAttributesClassList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []storage/v1.VolumeAttributesClass}',
  'storage/v1.VolumeBindingMode': 'string',
  'storage/v1.VolumeError': '{time? meta/v1.Time; message? string; errorCode? *int32}',
  'storage/v1.VolumeLifecycleMode': 'string',
  'storage/v1.VolumeNodeResources': '{count? *int32}',
  'storage/v1alpha1.CSIStorageCapacity':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; nodeTopology? *meta/v1.LabelSelector; storageClassName string; capacity? *api/resource.Quantity; maximumVolumeSize? *api/resource.Quantity}',
  'storage/v1alpha1.CSIStorageCapacityList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []storage/v1alpha1.CSIStorageCapacity}',
  'storage/v1alpha1.VolumeAttachment':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec storage/v1alpha1.VolumeAttachmentSpec; status? storage/v1alpha1.VolumeAttachmentStatus}',
  'storage/v1alpha1.VolumeAttachmentList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []storage/v1alpha1.VolumeAttachment}',
  'storage/v1alpha1.VolumeAttachmentSource':
    '{persistentVolumeName? *string; inlineVolumeSpec? *core/v1.PersistentVolumeSpec}',
  'storage/v1alpha1.VolumeAttachmentSpec':
    '{attacher string; source storage/v1alpha1.VolumeAttachmentSource; nodeName string}',
  'storage/v1alpha1.VolumeAttachmentStatus':
    '{attached bool; attachmentMetadata? map[string]string; attachError? *storage/v1alpha1.VolumeError; detachError? *storage/v1alpha1.VolumeError}',
  'storage/v1alpha1.VolumeAttributesClass':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; driverName string; parameters? map[string]string}',
  'storage/v1alpha1.VolumeAttributesClassList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []storage/v1alpha1.VolumeAttributesClass}',
  'storage/v1alpha1.VolumeError': '{time? meta/v1.Time; message? string; errorCode? *int32}',
  'storage/v1beta1.CSIDriver':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec storage/v1beta1.CSIDriverSpec}',
  'storage/v1beta1.CSIDriverList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []storage/v1beta1.CSIDriver}',
  'storage/v1beta1.CSIDriverSpec':
    '{attachRequired? *bool; podInfoOnMount? *bool; volumeLifecycleModes? []storage/v1beta1.VolumeLifecycleMode; storageCapacity? *bool; fsGroupPolicy? *storage/v1beta1.FSGroupPolicy; tokenRequests? []storage/v1beta1.TokenRequest; requiresRepublish? *bool; seLinuxMount? *bool; nodeAllocatableUpdatePeriodSeconds? *int64; serviceAccountTokenInSecrets? *bool; preventPodSchedulingIfMissing? *bool}',
  'storage/v1beta1.CSINode':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec storage/v1beta1.CSINodeSpec}',
  'storage/v1beta1.CSINodeDriver':
    '{name string; nodeID string; topologyKeys []string; allocatable? *storage/v1beta1.VolumeNodeResources}',
  'storage/v1beta1.CSINodeList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []storage/v1beta1.CSINode}',
  'storage/v1beta1.CSINodeSpec': '{drivers []storage/v1beta1.CSINodeDriver patch=merge key=name}',
  'storage/v1beta1.CSIStorageCapacity':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; nodeTopology? *meta/v1.LabelSelector; storageClassName string; capacity? *api/resource.Quantity; maximumVolumeSize? *api/resource.Quantity}',
  'storage/v1beta1.CSIStorageCapacityList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []storage/v1beta1.CSIStorageCapacity}',
  'storage/v1beta1.FSGroupPolicy': 'string',
  'storage/v1beta1.StorageClass':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; provisioner string; parameters? map[string]string; reclaimPolicy? *core/v1.PersistentVolumeReclaimPolicy; mountOptions? []string; allowVolumeExpansion? *bool; volumeBindingMode? *storage/v1beta1.VolumeBindingMode; allowedTopologies? []core/v1.TopologySelectorTerm}',
  'storage/v1beta1.StorageClassList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []storage/v1beta1.StorageClass}',
  'storage/v1beta1.TokenRequest': '{audience string; expirationSeconds? *int64}',
  'storage/v1beta1.VolumeAttachment':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec storage/v1beta1.VolumeAttachmentSpec; status? storage/v1beta1.VolumeAttachmentStatus}',
  'storage/v1beta1.VolumeAttachmentList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []storage/v1beta1.VolumeAttachment}',
  'storage/v1beta1.VolumeAttachmentSource':
    '{persistentVolumeName? *string; inlineVolumeSpec? *core/v1.PersistentVolumeSpec}',
  'storage/v1beta1.VolumeAttachmentSpec':
    '{attacher string; source storage/v1beta1.VolumeAttachmentSource; nodeName string}',
  'storage/v1beta1.VolumeAttachmentStatus':
    '{attached bool; attachmentMetadata? map[string]string; attachError? *storage/v1beta1.VolumeError; detachError? *storage/v1beta1.VolumeError}',
  'storage/v1beta1.VolumeAttributesClass':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; driverName string; parameters? map[string]string}',
  'storage/v1beta1.VolumeAttributesClassList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []storage/v1beta1.VolumeAttributesClass}',
  'storage/v1beta1.VolumeBindingMode': 'string',
  'storage/v1beta1.VolumeError': '{time? meta/v1.Time; message? string; errorCode? *int32}',
  'storage/v1beta1.VolumeLifecycleMode': 'string',
  'storage/v1beta1.VolumeNodeResources': '{count? *int32}',
  'storagemigration/v1beta1.StorageVersionMigration':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ObjectMeta; spec? storagemigration/v1beta1.StorageVersionMigrationSpec; status? storagemigration/v1beta1.StorageVersionMigrationStatus}',
  'storagemigration/v1beta1.StorageVersionMigrationList':
    '{kind? string via=TypeMeta; apiVersion? string via=TypeMeta; metadata? meta/v1.ListMeta; items []storagemigration/v1beta1.StorageVersionMigration}',
  'storagemigration/v1beta1.StorageVersionMigrationSpec': '{resource meta/v1.GroupResource}',
  'storagemigration/v1beta1.StorageVersionMigrationStatus':
    '{conditions? []meta/v1.Condition patch=merge key=type; resourceVersion? string}',
};

/** The type of each kind, by group, version and kind. */
export const KINDS: Readonly<Record<string, string>> = {
  'admissionregistration.k8s.io/v1/CreateOptions': 'meta/v1.CreateOptions',
  'admissionregistration.k8s.io/v1/DeleteOptions': 'meta/v1.DeleteOptions',
  'admissionregistration.k8s.io/v1/GetOptions': 'meta/v1.GetOptions',
  'admissionregistration.k8s.io/v1/ListOptions': 'meta/v1.ListOptions',
  'admissionregistration.k8s.io/v1/MutatingAdmissionPolicy': 'admissionregistration/v1.MutatingAdmissionPolicy',
  'admissionregistration.k8s.io/v1/MutatingAdmissionPolicyBinding':
    'admissionregistration/v1.MutatingAdmissionPolicyBinding',
  'admissionregistration.k8s.io/v1/MutatingAdmissionPolicyBindingList':
    'admissionregistration/v1.MutatingAdmissionPolicyBindingList',
  'admissionregistration.k8s.io/v1/MutatingAdmissionPolicyList': 'admissionregistration/v1.MutatingAdmissionPolicyList',
  'admissionregistration.k8s.io/v1/MutatingWebhookConfiguration':
    'admissionregistration/v1.MutatingWebhookConfiguration',
  'admissionregistration.k8s.io/v1/MutatingWebhookConfigurationList':
    'admissionregistration/v1.MutatingWebhookConfigurationList',
  'admissionregistration.k8s.io/v1/PatchOptions': 'meta/v1.PatchOptions',
  'admissionregistration.k8s.io/v1/UpdateOptions': 'meta/v1.UpdateOptions',
  'admissionregistration.k8s.io/v1/ValidatingAdmissionPolicy': 'admissionregistration/v1.ValidatingAdmissionPolicy',
  'admissionregistration.k8s.io/v1/ValidatingAdmissionPolicyBinding':
    'admissionregistration/v1.ValidatingAdmissionPolicyBinding',
  'admissionregistration.k8s.io/v1/ValidatingAdmissionPolicyBindingList':
    'admissionregistration/v1.ValidatingAdmissionPolicyBindingList',
  'admissionregistration.k8s.io/v1/ValidatingAdmissionPolicyList':
    'admissionregistration/v1.ValidatingAdmissionPolicyList',
  'admissionregistration.k8s.io/v1/ValidatingWebhookConfiguration':
    'admissionregistration/v1.ValidatingWebhookConfiguration',
  'admissionregistration.k8s.io/v1/ValidatingWebhookConfigurationList':
    'admissionregistration/v1.ValidatingWebhookConfigurationList',
  'admissionregistration.k8s.io/v1/WatchEvent': 'meta/v1.WatchEvent',
  'admissionregistration.k8s.io/v1alpha1/CreateOptions': 'meta/v1.CreateOptions',
  'admissionregistration.k8s.io/v1alpha1/DeleteOptions': 'meta/v1.DeleteOptions',
  'admissionregistration.k8s.io/v1alpha1/GetOptions': 'meta/v1.GetOptions',
  'admissionregistration.k8s.io/v1alpha1/ListOptions': 'meta/v1.ListOptions',
  'admissionregistration.k8s.io/v1alpha1/MutatingAdmissionPolicy':
    'admissionregistration/v1alpha1.MutatingAdmissionPolicy',
  'admissionregistration.k8s.io/v1alpha1/MutatingAdmissionPolicyBinding':
    'admissionregistration/v1alpha1.MutatingAdmissionPolicyBinding',
  'admissionregistration.k8s.io/v1alpha1/MutatingAdmissionPolicyBindingList':
    'admissionregistration/v1alpha1.MutatingAdmissionPolicyBindingList',
  'admissionregistration.k8s.io/v1alpha1/MutatingAdmissionPolicyList':
    'admissionregistration/v1alpha1.MutatingAdmissionPolicyList',
  'admissionregistration.k8s.io/v1alpha1/PatchOptions': 'meta/v1.PatchOptions',
  'admissionregistration.k8s.io/v1alpha1/UpdateOptions': 'meta/v1.UpdateOptions',
  'admissionregistration.k8s.io/v1alpha1/ValidatingAdmissionPolicy':
    'admissionregistration/v1alpha1.ValidatingAdmissionPolicy',
  'admissionregistration.k8s.io/v1alpha1/ValidatingAdmissionPolicyBinding':
    'admissionregistration/v1alpha1.ValidatingAdmissionPolicyBinding',
  'admissionregistration.k8s.io/v1alpha1/ValidatingAdmissionPolicyBindingList':
    'admissionregistration/v1alpha1.ValidatingAdmissionPolicyBindingList',
  'admissionregistration.k8s.io/v1alpha1/ValidatingAdmissionPolicyList':
    'admissionregistration/v1alpha1.ValidatingAdmissionPolicyList',
  'admissionregistration.k8s.io/v1alpha1/WatchEvent': 'meta/v1.WatchEvent',
  'admissionregistration.k8s.io/v1beta1/CreateOptions': 'meta/v1.CreateOptions',
  'admissionregistration.k8s.io/v1beta1/DeleteOptions': 'meta/v1.DeleteOptions',
  'admissionregistration.k8s.io/v1beta1/GetOptions': 'meta/v1.GetOptions',
  'admissionregistration.k8s.io/v1beta1/ListOptions': 'meta/v1.ListOptions',
  'admissionregistration.k8s.io/v1beta1/MutatingAdmissionPolicy':
    'admissionregistration/v1beta1.MutatingAdmissionPolicy',
  'admissionregistration.k8s.io/v1beta1/MutatingAdmissionPolicyBinding':
    'admissionregistration/v1beta1.MutatingAdmissionPolicyBinding',
  'admissionregistration.k8s.io/v1beta1/MutatingAdmissionPolicyBindingList':
    'admissionregistration/v1beta1.MutatingAdmissionPolicyBindingList',
  'admissionregistration.k8s.io/v1beta1/MutatingAdmissionPolicyList':
    'admissionregistration/v1beta1.MutatingAdmissionPolicyList',
  'admissionregistration.k8s.io/v1beta1/MutatingWebhookConfiguration':
    'admissionregistration/v1beta1.MutatingWebhookConfiguration',
  'admissionregistration.k8s.io/v1beta1/MutatingWebhookConfigurationList':
    'admissionregistration/v1beta1.MutatingWebhookConfigurationList',
  'admissionregistration.k8s.io/v1beta1/PatchOptions': 'meta/v1.PatchOptions',
  'admissionregistration.k8s.io/v1beta1/UpdateOptions': 'meta/v1.UpdateOptions',
  'admissionregistration.k8s.io/v1beta1/ValidatingAdmissionPolicy':
    'admissionregistration/v1beta1.ValidatingAdmissionPolicy',
  'admissionregistration.k8s.io/v1beta1/ValidatingAdmissionPolicyBinding':
    'admissionregistration/v1beta1.ValidatingAdmissionPolicyBinding',
  'admissionregistration.k8s.io/v1beta1/ValidatingAdmissionPolicyBindingList':
    'admissionregistration/v1beta1.ValidatingAdmissionPolicyBindingList',
  'admissionregistration.k8s.io/v1beta1/ValidatingAdmissionPolicyList':
    'admissionregistration/v1beta1.ValidatingAdmissionPolicyList',
  'admissionregistration.k8s.io/v1beta1/ValidatingWebhookConfiguration':
    'admissionregistration/v1beta1.ValidatingWebhookConfiguration',
  'admissionregistration.k8s.io/v1beta1/ValidatingWebhookConfigurationList':
    'admissionregistration/v1beta1.ValidatingWebhookConfigurationList',
  'admissionregistration.k8s.io/v1beta1/WatchEvent': 'meta/v1.WatchEvent',
  'apps/v1/ControllerRevision': 'apps/v1.ControllerRevision',
  'apps/v1/ControllerRevisionList': 'apps/v1.ControllerRevisionList',
  'apps/v1/CreateOptions': 'meta/v1.CreateOptions',
  'apps/v1/DaemonSet': 'apps/v1.DaemonSet',
  'apps/v1/DaemonSetList': 'apps/v1.DaemonSetList',
  'apps/v1/DeleteOptions': 'meta/v1.DeleteOptions',
  'apps/v1/Deployment': 'apps/v1.Deployment',
  'apps/v1/DeploymentList': 'apps/v1.DeploymentList',
  'apps/v1/GetOptions': 'meta/v1.GetOptions',
  'apps/v1/ListOptions': 'meta/v1.ListOptions',
  'apps/v1/PatchOptions': 'meta/v1.PatchOptions',
  'apps/v1/ReplicaSet': 'apps/v1.ReplicaSet',
  'apps/v1/ReplicaSetList': 'apps/v1.ReplicaSetList',
  'apps/v1/StatefulSet': 'apps/v1.StatefulSet',
  'apps/v1/StatefulSetList': 'apps/v1.StatefulSetList',
  'apps/v1/UpdateOptions': 'meta/v1.UpdateOptions',
  'apps/v1/WatchEvent': 'meta/v1.WatchEvent',
  'apps/v1beta1/ControllerRevision': 'apps/v1beta1.ControllerRevision',
  'apps/v1beta1/ControllerRevisionList': 'apps/v1beta1.ControllerRevisionList',
  'apps/v1beta1/CreateOptions': 'meta/v1.CreateOptions',
  'apps/v1beta1/DeleteOptions': 'meta/v1.DeleteOptions',
  'apps/v1beta1/Deployment': 'apps/v1beta1.Deployment',
  'apps/v1beta1/DeploymentList': 'apps/v1beta1.DeploymentList',
  'apps/v1beta1/DeploymentRollback': 'apps/v1beta1.DeploymentRollback',
  'apps/v1beta1/GetOptions': 'meta/v1.GetOptions',
  'apps/v1beta1/ListOptions': 'meta/v1.ListOptions',
  'apps/v1beta1/PatchOptions': 'meta/v1.PatchOptions',
  'apps/v1beta1/Scale': 'apps/v1beta1.Scale',
  'apps/v1beta1/StatefulSet': 'apps/v1beta1.StatefulSet',
  'apps/v1beta1/StatefulSetList': 'apps/v1beta1.StatefulSetList',
  'apps/v1beta1/UpdateOptions': 'meta/v1.UpdateOptions',
  'apps/v1beta1/WatchEvent': 'meta/v1.WatchEvent',
  'apps/v1beta2/ControllerRevision': 'apps/v1beta2.ControllerRevision',
  'apps/v1beta2/ControllerRevisionList': 'apps/v1beta2.ControllerRevisionList',
  'apps/v1beta2/CreateOptions': 'meta/v1.CreateOptions',
  'apps/v1beta2/DaemonSet': 'apps/v1beta2.DaemonSet',
  'apps/v1beta2/DaemonSetList': 'apps/v1beta2.DaemonSetList',
  'apps/v1beta2/DeleteOptions': 'meta/v1.DeleteOptions',
  'apps/v1beta2/Deployment': 'apps/v1beta2.Deployment',
  'apps/v1beta2/DeploymentList': 'apps/v1beta2.DeploymentList',
  'apps/v1beta2/GetOptions': 'meta/v1.GetOptions',
  'apps/v1beta2/ListOptions': 'meta/v1.ListOptions',
  'apps/v1beta2/PatchOptions': 'meta/v1.PatchOptions',
  'apps/v1beta2/ReplicaSet': 'apps/v1beta2.ReplicaSet',
  'apps/v1beta2/ReplicaSetList': 'apps/v1beta2.ReplicaSetList',
  'apps/v1beta2/Scale': 'apps/v1beta2.Scale',
  'apps/v1beta2/StatefulSet': 'apps/v1beta2.StatefulSet',
  'apps/v1beta2/StatefulSetList': 'apps/v1beta2.StatefulSetList',
  'apps/v1beta2/UpdateOptions': 'meta/v1.UpdateOptions',
  'apps/v1beta2/WatchEvent': 'meta/v1.WatchEvent',
  'authentication.k8s.io/v1/CreateOptions': 'meta/v1.CreateOptions',
  'authentication.k8s.io/v1/DeleteOptions': 'meta/v1.DeleteOptions',
  'authentication.k8s.io/v1/GetOptions': 'meta/v1.GetOptions',
  'authentication.k8s.io/v1/ListOptions': 'meta/v1.ListOptions',
  'authentication.k8s.io/v1/PatchOptions': 'meta/v1.PatchOptions',
  'authentication.k8s.io/v1/SelfSubjectReview': 'authentication/v1.SelfSubjectReview',
  'authentication.k8s.io/v1/TokenRequest': 'authentication/v1.TokenRequest',
  'authentication.k8s.io/v1/TokenReview': 'authentication/v1.TokenReview',
  'authentication.k8s.io/v1/UpdateOptions': 'meta/v1.UpdateOptions',
  'authentication.k8s.io/v1/WatchEvent': 'meta/v1.WatchEvent',
  'authentication.k8s.io/v1alpha1/CreateOptions': 'meta/v1.CreateOptions',
  'authentication.k8s.io/v1alpha1/DeleteOptions': 'meta/v1.DeleteOptions',
  'authentication.k8s.io/v1alpha1/GetOptions': 'meta/v1.GetOptions',
  'authentication.k8s.io/v1alpha1/ListOptions': 'meta/v1.ListOptions',
  'authentication.k8s.io/v1alpha1/PatchOptions': 'meta/v1.PatchOptions',
  'authentication.k8s.io/v1alpha1/SelfSubjectReview': 'authentication/v1alpha1.SelfSubjectReview',
  'authentication.k8s.io/v1alpha1/UpdateOptions': 'meta/v1.UpdateOptions',
  'authentication.k8s.io/v1alpha1/WatchEvent': 'meta/v1.WatchEvent',
  'authentication.k8s.io/v1beta1/CreateOptions': 'meta/v1.CreateOptions',
  'authentication.k8s.io/v1beta1/DeleteOptions': 'meta/v1.DeleteOptions',
  'authentication.k8s.io/v1beta1/GetOptions': 'meta/v1.GetOptions',
  'authentication.k8s.io/v1beta1/ListOptions': 'meta/v1.ListOptions',
  'authentication.k8s.io/v1beta1/PatchOptions': 'meta/v1.PatchOptions',
  'authentication.k8s.io/v1beta1/SelfSubjectReview': 'authentication/v1beta1.SelfSubjectReview',
  'authentication.k8s.io/v1beta1/TokenReview': 'authentication/v1beta1.TokenReview',
  'authentication.k8s.io/v1beta1/UpdateOptions': 'meta/v1.UpdateOptions',
  'authentication.k8s.io/v1beta1/WatchEvent': 'meta/v1.WatchEvent',
  'authorization.k8s.io/v1/CreateOptions': 'meta/v1.CreateOptions',
  'authorization.k8s.io/v1/DeleteOptions': 'meta/v1.DeleteOptions',
  'authorization.k8s.io/v1/GetOptions': 'meta/v1.GetOptions',
  'authorization.k8s.io/v1/ListOptions': 'meta/v1.ListOptions',
  'authorization.k8s.io/v1/LocalSubjectAccessReview': 'authorization/v1.LocalSubjectAccessReview',
  'authorization.k8s.io/v1/PatchOptions': 'meta/v1.PatchOptions',
  'authorization.k8s.io/v1/SelfSubjectAccessReview': 'authorization/v1.SelfSubjectAccessReview',
  'authorization.k8s.io/v1/SelfSubjectRulesReview': 'authorization/v1.SelfSubjectRulesReview',
  'authorization.k8s.io/v1/SubjectAccessReview': 'authorization/v1.SubjectAccessReview',
  'authorization.k8s.io/v1/UpdateOptions': 'meta/v1.UpdateOptions',
  'authorization.k8s.io/v1/WatchEvent': 'meta/v1.WatchEvent',
  'authorization.k8s.io/v1beta1/CreateOptions': 'meta/v1.CreateOptions',
  'authorization.k8s.io/v1beta1/DeleteOptions': 'meta/v1.DeleteOptions',
  'authorization.k8s.io/v1beta1/GetOptions': 'meta/v1.GetOptions',
  'authorization.k8s.io/v1beta1/ListOptions': 'meta/v1.ListOptions',
  'authorization.k8s.io/v1beta1/LocalSubjectAccessReview': 'authorization/v1beta1.LocalSubjectAccessReview',
  'authorization.k8s.io/v1beta1/PatchOptions': 'meta/v1.PatchOptions',
  'authorization.k8s.io/v1beta1/SelfSubjectAccessReview': 'authorization/v1beta1.SelfSubjectAccessReview',
  'authorization.k8s.io/v1beta1/SelfSubjectRulesReview': 'authorization/v1beta1.SelfSubjectRulesReview',
  'authorization.k8s.io/v1beta1/SubjectAccessReview': 'authorization/v1beta1.SubjectAccessReview',
  'authorization.k8s.io/v1beta1/UpdateOptions': 'meta/v1.UpdateOptions',
  'authorization.k8s.io/v1beta1/WatchEvent': 'meta/v1.WatchEvent',
  'autoscaling/v1/CreateOptions': 'meta/v1.CreateOptions',
  'autoscaling/v1/DeleteOptions': 'meta/v1.DeleteOptions',
  'autoscaling/v1/GetOptions': 'meta/v1.GetOptions',
  'autoscaling/v1/HorizontalPodAutoscaler': 'autoscaling/v1.HorizontalPodAutoscaler',
  'autoscaling/v1/HorizontalPodAutoscalerList': 'autoscaling/v1.HorizontalPodAutoscalerList',
  'autoscaling/v1/ListOptions': 'meta/v1.ListOptions',
  'autoscaling/v1/PatchOptions': 'meta/v1.PatchOptions',
  'autoscaling/v1/Scale': 'autoscaling/v1.Scale',
  'autoscaling/v1/UpdateOptions': 'meta/v1.UpdateOptions',
  'autoscaling/v1/WatchEvent': 'meta/v1.WatchEvent',
  'autoscaling/v2/CreateOptions': 'meta/v1.CreateOptions',
  'autoscaling/v2/DeleteOptions': 'meta/v1.DeleteOptions',
  'autoscaling/v2/GetOptions': 'meta/v1.GetOptions',
  'autoscaling/v2/HorizontalPodAutoscaler': 'autoscaling/v2.HorizontalPodAutoscaler',
  'autoscaling/v2/HorizontalPodAutoscalerList': 'autoscaling/v2.HorizontalPodAutoscalerList',
  'autoscaling/v2/ListOptions': 'meta/v1.ListOptions',
  'autoscaling/v2/PatchOptions': 'meta/v1.PatchOptions',
  'autoscaling/v2/UpdateOptions': 'meta/v1.UpdateOptions',
  'autoscaling/v2/WatchEvent': 'meta/v1.WatchEvent',
  'batch/v1/CreateOptions': 'meta/v1.CreateOptions',
  'batch/v1/CronJob': 'batch/v1.CronJob',
  'batch/v1/CronJobList': 'batch/v1.CronJobList',
  'batch/v1/DeleteOptions': 'meta/v1.DeleteOptions',
  'batch/v1/GetOptions': 'meta/v1.GetOptions',
  'batch/v1/Job': 'batch/v1.Job',
  'batch/v1/JobList': 'batch/v1.JobList',
  'batch/v1/ListOptions': 'meta/v1.ListOptions',
  'batch/v1/PatchOptions': 'meta/v1.PatchOptions',
  'batch/v1/UpdateOptions': 'meta/v1.UpdateOptions',
  'batch/v1/WatchEvent': 'meta/v1.WatchEvent',
  'batch/v1beta1/CreateOptions': 'meta/v1.CreateOptions',
  'batch/v1beta1/CronJob': 'batch/v1beta1.CronJob',
  'batch/v1beta1/CronJobList': 'batch/v1beta1.CronJobList',
  'batch/v1beta1/DeleteOptions': 'meta/v1.DeleteOptions',
  'batch/v1beta1/GetOptions': 'meta/v1.GetOptions',
  'batch/v1beta1/ListOptions': 'meta/v1.ListOptions',
  'batch/v1beta1/PatchOptions': 'meta/v1.PatchOptions',
  'batch/v1beta1/UpdateOptions': 'meta/v1.UpdateOptions',
  'batch/v1beta1/WatchEvent': 'meta/v1.WatchEvent',
  'certificates.k8s.io/v1/CertificateSigningRequest': 'certificates/v1.CertificateSigningRequest',
  'certificates.k8s.io/v1/CertificateSigningRequestList': 'certificates/v1.CertificateSigningRequestList',
  'certificates.k8s.io/v1/CreateOptions': 'meta/v1.CreateOptions',
  'certificates.k8s.io/v1/DeleteOptions': 'meta/v1.DeleteOptions',
  'certificates.k8s.io/v1/GetOptions': 'meta/v1.GetOptions',
  'certificates.k8s.io/v1/ListOptions': 'meta/v1.ListOptions',
  'certificates.k8s.io/v1/PatchOptions': 'meta/v1.PatchOptions',
  'certificates.k8s.io/v1/UpdateOptions': 'meta/v1.UpdateOptions',
  'certificates.k8s.io/v1/WatchEvent': 'meta/v1.WatchEvent',
  'certificates.k8s.io/v1alpha1/ClusterTrustBundle': 'certificates/v1alpha1.ClusterTrustBundle',
  'certificates.k8s.io/v1alpha1/ClusterTrustBundleList': 'certificates/v1alpha1.ClusterTrustBundleList',
  'certificates.k8s.io/v1alpha1/CreateOptions': 'meta/v1.CreateOptions',
  'certificates.k8s.io/v1alpha1/DeleteOptions': 'meta/v1.DeleteOptions',
  'certificates.k8s.io/v1alpha1/GetOptions': 'meta/v1.GetOptions',
  'certificates.k8s.io/v1alpha1/ListOptions': 'meta/v1.ListOptions',
  'certificates.k8s.io/v1alpha1/PatchOptions': 'meta/v1.PatchOptions',
  'certificates.k8s.io/v1alpha1/UpdateOptions': 'meta/v1.UpdateOptions',
  'certificates.k8s.io/v1alpha1/WatchEvent': 'meta/v1.WatchEvent',
  'certificates.k8s.io/v1beta1/CertificateSigningRequest': 'certificates/v1beta1.CertificateSigningRequest',
  'certificates.k8s.io/v1beta1/CertificateSigningRequestList': 'certificates/v1beta1.CertificateSigningRequestList',
  'certificates.k8s.io/v1beta1/ClusterTrustBundle': 'certificates/v1beta1.ClusterTrustBundle',
  'certificates.k8s.io/v1beta1/ClusterTrustBundleList': 'certificates/v1beta1.ClusterTrustBundleList',
  'certificates.k8s.io/v1beta1/CreateOptions': 'meta/v1.CreateOptions',
  'certificates.k8s.io/v1beta1/DeleteOptions': 'meta/v1.DeleteOptions',
  'certificates.k8s.io/v1beta1/GetOptions': 'meta/v1.GetOptions',
  'certificates.k8s.io/v1beta1/ListOptions': 'meta/v1.ListOptions',
  'certificates.k8s.io/v1beta1/PatchOptions': 'meta/v1.PatchOptions',
  'certificates.k8s.io/v1beta1/PodCertificateRequest': 'certificates/v1beta1.PodCertificateRequest',
  'certificates.k8s.io/v1beta1/PodCertificateRequestList': 'certificates/v1beta1.PodCertificateRequestList',
  'certificates.k8s.io/v1beta1/UpdateOptions': 'meta/v1.UpdateOptions',
  'certificates.k8s.io/v1beta1/WatchEvent': 'meta/v1.WatchEvent',
  'coordination.k8s.io/v1/CreateOptions': 'meta/v1.CreateOptions',
  'coordination.k8s.io/v1/DeleteOptions': 'meta/v1.DeleteOptions',
  'coordination.k8s.io/v1/GetOptions': 'meta/v1.GetOptions',
  'coordination.k8s.io/v1/Lease': 'coordination/v1.Lease',
  'coordination.k8s.io/v1/LeaseList': 'coordination/v1.LeaseList',
  'coordination.k8s.io/v1/ListOptions': 'meta/v1.ListOptions',
  'coordination.k8s.io/v1/PatchOptions': 'meta/v1.PatchOptions',
  'coordination.k8s.io/v1/UpdateOptions': 'meta/v1.UpdateOptions',
  'coordination.k8s.io/v1/WatchEvent': 'meta/v1.WatchEvent',
  'coordination.k8s.io/v1alpha2/CreateOptions': 'meta/v1.CreateOptions',
  'coordination.k8s.io/v1alpha2/DeleteOptions': 'meta/v1.DeleteOptions',
  'coordination.k8s.io/v1alpha2/GetOptions': 'meta/v1.GetOptions',
  'coordination.k8s.io/v1alpha2/LeaseCandidate': 'coordination/v1alpha2.LeaseCandidate',
  'coordination.k8s.io/v1alpha2/LeaseCandidateList': 'coordination/v1alpha2.LeaseCandidateList',
  'coordination.k8s.io/v1alpha2/ListOptions': 'meta/v1.ListOptions',
  'coordination.k8s.io/v1alpha2/PatchOptions': 'meta/v1.PatchOptions',
  'coordination.k8s.io/v1alpha2/UpdateOptions': 'meta/v1.UpdateOptions',
  'coordination.k8s.io/v1alpha2/WatchEvent': 'meta/v1.WatchEvent',
  'coordination.k8s.io/v1beta1/CreateOptions': 'meta/v1.CreateOptions',
  'coordination.k8s.io/v1beta1/DeleteOptions': 'meta/v1.DeleteOptions',
  'coordination.k8s.io/v1beta1/GetOptions': 'meta/v1.GetOptions',
  'coordination.k8s.io/v1beta1/Lease': 'coordination/v1beta1.Lease',
  'coordination.k8s.io/v1beta1/LeaseCandidate': 'coordination/v1beta1.LeaseCandidate',
  'coordination.k8s.io/v1beta1/LeaseCandidateList': 'coordination/v1beta1.LeaseCandidateList',
  'coordination.k8s.io/v1beta1/LeaseList': 'coordination/v1beta1.LeaseList',
  'coordination.k8s.io/v1beta1/ListOptions': 'meta/v1.ListOptions',
  'coordination.k8s.io/v1beta1/PatchOptions': 'meta/v1.PatchOptions',
  'coordination.k8s.io/v1beta1/UpdateOptions': 'meta/v1.UpdateOptions',
  'coordination.k8s.io/v1beta1/WatchEvent': 'meta/v1.WatchEvent',
  'discovery.k8s.io/v1/CreateOptions': 'meta/v1.CreateOptions',
  'discovery.k8s.io/v1/DeleteOptions': 'meta/v1.DeleteOptions',
  'discovery.k8s.io/v1/EndpointSlice': 'discovery/v1.EndpointSlice',
  'discovery.k8s.io/v1/EndpointSliceList': 'discovery/v1.EndpointSliceList',
  'discovery.k8s.io/v1/GetOptions': 'meta/v1.GetOptions',
  'discovery.k8s.io/v1/ListOptions': 'meta/v1.ListOptions',
  'discovery.k8s.io/v1/PatchOptions': 'meta/v1.PatchOptions',
  'discovery.k8s.io/v1/UpdateOptions': 'meta/v1.UpdateOptions',
  'discovery.k8s.io/v1/WatchEvent': 'meta/v1.WatchEvent',
  'discovery.k8s.io/v1beta1/CreateOptions': 'meta/v1.CreateOptions',
  'discovery.k8s.io/v1beta1/DeleteOptions': 'meta/v1.DeleteOptions',
  'discovery.k8s.io/v1beta1/EndpointSlice': 'discovery/v1beta1.EndpointSlice',
  'discovery.k8s.io/v1beta1/EndpointSliceList': 'discovery/v1beta1.EndpointSliceList',
  'discovery.k8s.io/v1beta1/GetOptions': 'meta/v1.GetOptions',
  'discovery.k8s.io/v1beta1/ListOptions': 'meta/v1.ListOptions',
  'discovery.k8s.io/v1beta1/PatchOptions': 'meta/v1.PatchOptions',
  'discovery.k8s.io/v1beta1/UpdateOptions': 'meta/v1.UpdateOptions',
  'discovery.k8s.io/v1beta1/WatchEvent': 'meta/v1.WatchEvent',
  'events.k8s.io/v1/CreateOptions': 'meta/v1.CreateOptions',
  'events.k8s.io/v1/DeleteOptions': 'meta/v1.DeleteOptions',
  'events.k8s.io/v1/Event': 'events/v1.Event',
  'events.k8s.io/v1/EventList': 'events/v1.EventList',
  'events.k8s.io/v1/GetOptions': 'meta/v1.GetOptions',
  'events.k8s.io/v1/ListOptions': 'meta/v1.ListOptions',
  'events.k8s.io/v1/PatchOptions': 'meta/v1.PatchOptions',
  'events.k8s.io/v1/UpdateOptions': 'meta/v1.UpdateOptions',
  'events.k8s.io/v1/WatchEvent': 'meta/v1.WatchEvent',
  'events.k8s.io/v1beta1/CreateOptions': 'meta/v1.CreateOptions',
  'events.k8s.io/v1beta1/DeleteOptions': 'meta/v1.DeleteOptions',
  'events.k8s.io/v1beta1/Event': 'events/v1beta1.Event',
  'events.k8s.io/v1beta1/EventList': 'events/v1beta1.EventList',
  'events.k8s.io/v1beta1/GetOptions': 'meta/v1.GetOptions',
  'events.k8s.io/v1beta1/ListOptions': 'meta/v1.ListOptions',
  'events.k8s.io/v1beta1/PatchOptions': 'meta/v1.PatchOptions',
  'events.k8s.io/v1beta1/UpdateOptions': 'meta/v1.UpdateOptions',
  'events.k8s.io/v1beta1/WatchEvent': 'meta/v1.WatchEvent',
  'extensions/v1beta1/CreateOptions': 'meta/v1.CreateOptions',
  'extensions/v1beta1/DaemonSet': 'extensions/v1beta1.DaemonSet',
  'extensions/v1beta1/DaemonSetList': 'extensions/v1beta1.DaemonSetList',
  'extensions/v1beta1/DeleteOptions': 'meta/v1.DeleteOptions',
  'extensions/v1beta1/Deployment': 'extensions/v1beta1.Deployment',
  'extensions/v1beta1/DeploymentList': 'extensions/v1beta1.DeploymentList',
  'extensions/v1beta1/DeploymentRollback': 'extensions/v1beta1.DeploymentRollback',
  'extensions/v1beta1/GetOptions': 'meta/v1.GetOptions',
  'extensions/v1beta1/Ingress': 'extensions/v1beta1.Ingress',
  'extensions/v1beta1/IngressList': 'extensions/v1beta1.IngressList',
  'extensions/v1beta1/ListOptions': 'meta/v1.ListOptions',
  'extensions/v1beta1/NetworkPolicy': 'extensions/v1beta1.NetworkPolicy',
  'extensions/v1beta1/NetworkPolicyList': 'extensions/v1beta1.NetworkPolicyList',
  'extensions/v1beta1/PatchOptions': 'meta/v1.PatchOptions',
  'extensions/v1beta1/ReplicaSet': 'extensions/v1beta1.ReplicaSet',
  'extensions/v1beta1/ReplicaSetList': 'extensions/v1beta1.ReplicaSetList',
  'extensions/v1beta1/Scale': 'extensions/v1beta1.Scale',
  'extensions/v1beta1/UpdateOptions': 'meta/v1.UpdateOptions',
  'extensions/v1beta1/WatchEvent': 'meta/v1.WatchEvent',
  'flowcontrol.apiserver.k8s.io/v1/CreateOptions': 'meta/v1.CreateOptions',
  'flowcontrol.apiserver.k8s.io/v1/DeleteOptions': 'meta/v1.DeleteOptions',
  'flowcontrol.apiserver.k8s.io/v1/FlowSchema': 'flowcontrol/v1.FlowSchema',
  'flowcontrol.apiserver.k8s.io/v1/FlowSchemaList': 'flowcontrol/v1.FlowSchemaList',
  'flowcontrol.apiserver.k8s.io/v1/GetOptions': 'meta/v1.GetOptions',
  'flowcontrol.apiserver.k8s.io/v1/ListOptions': 'meta/v1.ListOptions',
  'flowcontrol.apiserver.k8s.io/v1/PatchOptions': 'meta/v1.PatchOptions',
  'flowcontrol.apiserver.k8s.io/v1/PriorityLevelConfiguration': 'flowcontrol/v1.PriorityLevelConfiguration',
  'flowcontrol.apiserver.k8s.io/v1/PriorityLevelConfigurationList': 'flowcontrol/v1.PriorityLevelConfigurationList',
  'flowcontrol.apiserver.k8s.io/v1/UpdateOptions': 'meta/v1.UpdateOptions',
  'flowcontrol.apiserver.k8s.io/v1/WatchEvent': 'meta/v1.WatchEvent',
  'flowcontrol.apiserver.k8s.io/v1beta1/CreateOptions': 'meta/v1.CreateOptions',
  'flowcontrol.apiserver.k8s.io/v1beta1/DeleteOptions': 'meta/v1.DeleteOptions',
  'flowcontrol.apiserver.k8s.io/v1beta1/FlowSchema': 'flowcontrol/v1beta1.FlowSchema',
  'flowcontrol.apiserver.k8s.io/v1beta1/FlowSchemaList': 'flowcontrol/v1beta1.FlowSchemaList',
  'flowcontrol.apiserver.k8s.io/v1beta1/GetOptions': 'meta/v1.GetOptions',
  'flowcontrol.apiserver.k8s.io/v1beta1/ListOptions': 'meta/v1.ListOptions',
  'flowcontrol.apiserver.k8s.io/v1beta1/PatchOptions': 'meta/v1.PatchOptions',
  'flowcontrol.apiserver.k8s.io/v1beta1/PriorityLevelConfiguration': 'flowcontrol/v1beta1.PriorityLevelConfiguration',
  'flowcontrol.apiserver.k8s.io/v1beta1/PriorityLevelConfigurationList':
    'flowcontrol/v1beta1.PriorityLevelConfigurationList',
  'flowcontrol.apiserver.k8s.io/v1beta1/UpdateOptions': 'meta/v1.UpdateOptions',
  'flowcontrol.apiserver.k8s.io/v1beta1/WatchEvent': 'meta/v1.WatchEvent',
  'flowcontrol.apiserver.k8s.io/v1beta2/CreateOptions': 'meta/v1.CreateOptions',
  'flowcontrol.apiserver.k8s.io/v1beta2/DeleteOptions': 'meta/v1.DeleteOptions',
  'flowcontrol.apiserver.k8s.io/v1beta2/FlowSchema': 'flowcontrol/v1beta2.FlowSchema',
  'flowcontrol.apiserver.k8s.io/v1beta2/FlowSchemaList': 'flowcontrol/v1beta2.FlowSchemaList',
  'flowcontrol.apiserver.k8s.io/v1beta2/GetOptions': 'meta/v1.GetOptions',
  'flowcontrol.apiserver.k8s.io/v1beta2/ListOptions': 'meta/v1.ListOptions',
  'flowcontrol.apiserver.k8s.io/v1beta2/PatchOptions': 'meta/v1.PatchOptions',
  'flowcontrol.apiserver.k8s.io/v1beta2/PriorityLevelConfiguration': 'flowcontrol/v1beta2.PriorityLevelConfiguration',
  'flowcontrol.apiserver.k8s.io/v1beta2/PriorityLevelConfigurationList':
    'flowcontrol/v1beta2.PriorityLevelConfigurationList',
  'flowcontrol.apiserver.k8s.io/v1beta2/UpdateOptions': 'meta/v1.UpdateOptions',
  'flowcontrol.apiserver.k8s.io/v1beta2/WatchEvent': 'meta/v1.WatchEvent',
  'flowcontrol.apiserver.k8s.io/v1beta3/CreateOptions': 'meta/v1.CreateOptions',
  'flowcontrol.apiserver.k8s.io/v1beta3/DeleteOptions': 'meta/v1.DeleteOptions',
  'flowcontrol.apiserver.k8s.io/v1beta3/FlowSchema': 'flowcontrol/v1beta3.FlowSchema',
  'flowcontrol.apiserver.k8s.io/v1beta3/FlowSchemaList': 'flowcontrol/v1beta3.FlowSchemaList',
  'flowcontrol.apiserver.k8s.io/v1beta3/GetOptions': 'meta/v1.GetOptions',
  'flowcontrol.apiserver.k8s.io/v1beta3/ListOptions': 'meta/v1.ListOptions',
  'flowcontrol.apiserver.k8s.io/v1beta3/PatchOptions': 'meta/v1.PatchOptions',
  'flowcontrol.apiserver.k8s.io/v1beta3/PriorityLevelConfiguration': 'flowcontrol/v1beta3.PriorityLevelConfiguration',
  'flowcontrol.apiserver.k8s.io/v1beta3/PriorityLevelConfigurationList':
    'flowcontrol/v1beta3.PriorityLevelConfigurationList',
  'flowcontrol.apiserver.k8s.io/v1beta3/UpdateOptions': 'meta/v1.UpdateOptions',
  'flowcontrol.apiserver.k8s.io/v1beta3/WatchEvent': 'meta/v1.WatchEvent',
  'internal.apiserver.k8s.io/v1alpha1/CreateOptions': 'meta/v1.CreateOptions',
  'internal.apiserver.k8s.io/v1alpha1/DeleteOptions': 'meta/v1.DeleteOptions',
  'internal.apiserver.k8s.io/v1alpha1/GetOptions': 'meta/v1.GetOptions',
  'internal.apiserver.k8s.io/v1alpha1/ListOptions': 'meta/v1.ListOptions',
  'internal.apiserver.k8s.io/v1alpha1/PatchOptions': 'meta/v1.PatchOptions',
  'internal.apiserver.k8s.io/v1alpha1/StorageVersion': 'apiserverinternal/v1alpha1.StorageVersion',
  'internal.apiserver.k8s.io/v1alpha1/StorageVersionList': 'apiserverinternal/v1alpha1.StorageVersionList',
  'internal.apiserver.k8s.io/v1alpha1/UpdateOptions': 'meta/v1.UpdateOptions',
  'internal.apiserver.k8s.io/v1alpha1/WatchEvent': 'meta/v1.WatchEvent',
  'meta.k8s.io/v1/PartialObjectMetadata': 'meta/v1.PartialObjectMetadata',
  'meta.k8s.io/v1/PartialObjectMetadataList': 'meta/v1.PartialObjectMetadataList',
  'meta.k8s.io/v1/Table': 'meta/v1.Table',
  'meta.k8s.io/v1/TableOptions': 'meta/v1.TableOptions',
  'meta.k8s.io/v1beta1/PartialObjectMetadata': 'meta/v1.PartialObjectMetadata',
  'meta.k8s.io/v1beta1/PartialObjectMetadataList': 'meta/v1beta1.PartialObjectMetadataList',
  'meta.k8s.io/v1beta1/Table': 'meta/v1.Table',
  'meta.k8s.io/v1beta1/TableOptions': 'meta/v1.TableOptions',
  'networking.k8s.io/v1/CreateOptions': 'meta/v1.CreateOptions',
  'networking.k8s.io/v1/DeleteOptions': 'meta/v1.DeleteOptions',
  'networking.k8s.io/v1/GetOptions': 'meta/v1.GetOptions',
  'networking.k8s.io/v1/IPAddress': 'networking/v1.IPAddress',
  'networking.k8s.io/v1/IPAddressList': 'networking/v1.IPAddressList',
  'networking.k8s.io/v1/Ingress': 'networking/v1.Ingress',
  'networking.k8s.io/v1/IngressClass': 'networking/v1.IngressClass',
  'networking.k8s.io/v1/IngressClassList': 'networking/v1.IngressClassList',
  'networking.k8s.io/v1/IngressList': 'networking/v1.IngressList',
  'networking.k8s.io/v1/ListOptions': 'meta/v1.ListOptions',
  'networking.k8s.io/v1/NetworkPolicy': 'networking/v1.NetworkPolicy',
  'networking.k8s.io/v1/NetworkPolicyList': 'networking/v1.NetworkPolicyList',
  'networking.k8s.io/v1/PatchOptions': 'meta/v1.PatchOptions',
  'networking.k8s.io/v1/ServiceCIDR': 'networking/v1.ServiceCIDR',
  'networking.k8s.io/v1/ServiceCIDRList': 'networking/v1.ServiceCIDRList',
  'networking.k8s.io/v1/UpdateOptions': 'meta/v1.UpdateOptions',
  'networking.k8s.io/v1/WatchEvent': 'meta/v1.WatchEvent',
  'networking.k8s.io/v1beta1/CreateOptions': 'meta/v1.CreateOptions',
  'networking.k8s.io/v1beta1/DeleteOptions': 'meta/v1.DeleteOptions',
  'networking.k8s.io/v1beta1/GetOptions': 'meta/v1.GetOptions',
  'networking.k8s.io/v1beta1/IPAddress': 'networking/v1beta1.IPAddress',
  'networking.k8s.io/v1beta1/IPAddressList': 'networking/v1beta1.IPAddressList',
  'networking.k8s.io/v1beta1/Ingress': 'networking/v1beta1.Ingress',
  'networking.k8s.io/v1beta1/IngressClass': 'networking/v1beta1.IngressClass',
  'networking.k8s.io/v1beta1/IngressClassList': 'networking/v1beta1.IngressClassList',
  'networking.k8s.io/v1beta1/IngressList': 'networking/v1beta1.IngressList',
  'networking.k8s.io/v1beta1/ListOptions': 'meta/v1.ListOptions',
  'networking.k8s.io/v1beta1/PatchOptions': 'meta/v1.PatchOptions',
  'networking.k8s.io/v1beta1/ServiceCIDR': 'networking/v1beta1.ServiceCIDR',
  'networking.k8s.io/v1beta1/ServiceCIDRList': 'networking/v1beta1.ServiceCIDRList',
  'networking.k8s.io/v1beta1/UpdateOptions': 'meta/v1.UpdateOptions',
  'networking.k8s.io/v1beta1/WatchEvent': 'meta/v1.WatchEvent',
  'node.k8s.io/v1/CreateOptions': 'meta/v1.CreateOptions',
  'node.k8s.io/v1/DeleteOptions': 'meta/v1.DeleteOptions',
  'node.k8s.io/v1/GetOptions': 'meta/v1.GetOptions',
  'node.k8s.io/v1/ListOptions': 'meta/v1.ListOptions',
  'node.k8s.io/v1/PatchOptions': 'meta/v1.PatchOptions',
  'node.k8s.io/v1/RuntimeClass': 'node/v1.RuntimeClass',
  'node.k8s.io/v1/RuntimeClassList': 'node/v1.RuntimeClassList',
  'node.k8s.io/v1/UpdateOptions': 'meta/v1.UpdateOptions',
  'node.k8s.io/v1/WatchEvent': 'meta/v1.WatchEvent',
  'node.k8s.io/v1alpha1/CreateOptions': 'meta/v1.CreateOptions',
  'node.k8s.io/v1alpha1/DeleteOptions': 'meta/v1.DeleteOptions',
  'node.k8s.io/v1alpha1/GetOptions': 'meta/v1.GetOptions',
  'node.k8s.io/v1alpha1/ListOptions': 'meta/v1.ListOptions',
  'node.k8s.io/v1alpha1/PatchOptions': 'meta/v1.PatchOptions',
  'node.k8s.io/v1alpha1/RuntimeClass': 'node/v1alpha1.RuntimeClass',
  'node.k8s.io/v1alpha1/RuntimeClassList': 'node/v1alpha1.RuntimeClassList',
  'node.k8s.io/v1alpha1/UpdateOptions': 'meta/v1.UpdateOptions',
  'node.k8s.io/v1alpha1/WatchEvent': 'meta/v1.WatchEvent',
  'node.k8s.io/v1beta1/CreateOptions': 'meta/v1.CreateOptions',
  'node.k8s.io/v1beta1/DeleteOptions': 'meta/v1.DeleteOptions',
  'node.k8s.io/v1beta1/GetOptions': 'meta/v1.GetOptions',
  'node.k8s.io/v1beta1/ListOptions': 'meta/v1.ListOptions',
  'node.k8s.io/v1beta1/PatchOptions': 'meta/v1.PatchOptions',
  'node.k8s.io/v1beta1/RuntimeClass': 'node/v1beta1.RuntimeClass',
  'node.k8s.io/v1beta1/RuntimeClassList': 'node/v1beta1.RuntimeClassList',
  'node.k8s.io/v1beta1/UpdateOptions': 'meta/v1.UpdateOptions',
  'node.k8s.io/v1beta1/WatchEvent': 'meta/v1.WatchEvent',
  'policy/v1/CreateOptions': 'meta/v1.CreateOptions',
  'policy/v1/DeleteOptions': 'meta/v1.DeleteOptions',
  'policy/v1/Eviction': 'policy/v1.Eviction',
  'policy/v1/GetOptions': 'meta/v1.GetOptions',
  'policy/v1/ListOptions': 'meta/v1.ListOptions',
  'policy/v1/PatchOptions': 'meta/v1.PatchOptions',
  'policy/v1/PodDisruptionBudget': 'policy/v1.PodDisruptionBudget',
  'policy/v1/PodDisruptionBudgetList': 'policy/v1.PodDisruptionBudgetList',
  'policy/v1/UpdateOptions': 'meta/v1.UpdateOptions',
  'policy/v1/WatchEvent': 'meta/v1.WatchEvent',
  'policy/v1beta1/CreateOptions': 'meta/v1.CreateOptions',
  'policy/v1beta1/DeleteOptions': 'meta/v1.DeleteOptions',
  'policy/v1beta1/Eviction': 'policy/v1beta1.Eviction',
  'policy/v1beta1/GetOptions': 'meta/v1.GetOptions',
  'policy/v1beta1/ListOptions': 'meta/v1.ListOptions',
  'policy/v1beta1/PatchOptions': 'meta/v1.PatchOptions',
  'policy/v1beta1/PodDisruptionBudget': 'policy/v1beta1.PodDisruptionBudget',
  'policy/v1beta1/PodDisruptionBudgetList': 'policy/v1beta1.PodDisruptionBudgetList',
  'policy/v1beta1/UpdateOptions': 'meta/v1.UpdateOptions',
  'policy/v1beta1/WatchEvent': 'meta/v1.WatchEvent',
  'rbac.authorization.k8s.io/v1/ClusterRole': 'rbac/v1.ClusterRole',
  'rbac.authorization.k8s.io/v1/ClusterRoleBinding': 'rbac/v1.ClusterRoleBinding',
  'rbac.authorization.k8s.io/v1/ClusterRoleBindingList': 'rbac/v1.ClusterRoleBindingList',
  'rbac.authorization.k8s.io/v1/ClusterRoleList': 'rbac/v1.ClusterRoleList',
  'rbac.authorization.k8s.io/v1/CreateOptions': 'meta/v1.CreateOptions',
  'rbac.authorization.k8s.io/v1/DeleteOptions': 'meta/v1.DeleteOptions',
  'rbac.authorization.k8s.io/v1/GetOptions': 'meta/v1.GetOptions',
  'rbac.authorization.k8s.io/v1/ListOptions': 'meta/v1.ListOptions',
  'rbac.authorization.k8s.io/v1/PatchOptions': 'meta/v1.PatchOptions',
  'rbac.authorization.k8s.io/v1/Role': 'rbac/v1.Role',
  'rbac.authorization.k8s.io/v1/RoleBinding': 'rbac/v1.RoleBinding',
  'rbac.authorization.k8s.io/v1/RoleBindingList': 'rbac/v1.RoleBindingList',
  'rbac.authorization.k8s.io/v1/RoleList': 'rbac/v1.RoleList',
  'rbac.authorization.k8s.io/v1/UpdateOptions': 'meta/v1.UpdateOptions',
  'rbac.authorization.k8s.io/v1/WatchEvent': 'meta/v1.WatchEvent',
  'rbac.authorization.k8s.io/v1alpha1/ClusterRole': 'rbac/v1alpha1.ClusterRole',
  'rbac.authorization.k8s.io/v1alpha1/ClusterRoleBinding': 'rbac/v1alpha1.ClusterRoleBinding',
  'rbac.authorization.k8s.io/v1alpha1/ClusterRoleBindingList': 'rbac/v1alpha1.ClusterRoleBindingList',
  'rbac.authorization.k8s.io/v1alpha1/ClusterRoleList': 'rbac/v1alpha1.ClusterRoleList',
  'rbac.authorization.k8s.io/v1alpha1/CreateOptions': 'meta/v1.CreateOptions',
  'rbac.authorization.k8s.io/v1alpha1/DeleteOptions': 'meta/v1.DeleteOptions',
  'rbac.authorization.k8s.io/v1alpha1/GetOptions': 'meta/v1.GetOptions',
  'rbac.authorization.k8s.io/v1alpha1/ListOptions': 'meta/v1.ListOptions',
  'rbac.authorization.k8s.io/v1alpha1/PatchOptions': 'meta/v1.PatchOptions',
  'rbac.authorization.k8s.io/v1alpha1/Role': 'rbac/v1alpha1.Role',
  'rbac.authorization.k8s.io/v1alpha1/RoleBinding': 'rbac/v1alpha1.RoleBinding',
  'rbac.authorization.k8s.io/v1alpha1/RoleBindingList': 'rbac/v1alpha1.RoleBindingList',
  'rbac.authorization.k8s.io/v1alpha1/RoleList': 'rbac/v1alpha1.RoleList',
  'rbac.authorization.k8s.io/v1alpha1/UpdateOptions': 'meta/v1.UpdateOptions',
  'rbac.authorization.k8s.io/v1alpha1/WatchEvent': 'meta/v1.WatchEvent',
  'rbac.authorization.k8s.io/v1beta1/ClusterRole': 'rbac/v1beta1.ClusterRole',
  'rbac.authorization.k8s.io/v1beta1/ClusterRoleBinding': 'rbac/v1beta1.ClusterRoleBinding',
  'rbac.authorization.k8s.io/v1beta1/ClusterRoleBindingList': 'rbac/v1beta1.ClusterRoleBindingList',
  'rbac.authorization.k8s.io/v1beta1/ClusterRoleList': 'rbac/v1beta1.ClusterRoleList',
  'rbac.authorization.k8s.io/v1beta1/CreateOptions': 'meta/v1.CreateOptions',
  'rbac.authorization.k8s.io/v1beta1/DeleteOptions': 'meta/v1.DeleteOptions',
  'rbac.authorization.k8s.io/v1beta1/GetOptions': 'meta/v1.GetOptions',
  'rbac.authorization.k8s.io/v1beta1/ListOptions': 'meta/v1.ListOptions',
  'rbac.authorization.k8s.io/v1beta1/PatchOptions': 'meta/v1.PatchOptions',
  'rbac.authorization.k8s.io/v1beta1/Role': 'rbac/v1beta1.Role',
  'rbac.authorization.k8s.io/v1beta1/RoleBinding': 'rbac/v1beta1.RoleBinding',
  'rbac.authorization.k8s.io/v1beta1/RoleBindingList': 'rbac/v1beta1.RoleBindingList',
  'rbac.authorization.k8s.io/v1beta1/RoleList': 'rbac/v1beta1.RoleList',
  'rbac.authorization.k8s.io/v1beta1/UpdateOptions': 'meta/v1.UpdateOptions',
  'rbac.authorization.k8s.io/v1beta1/WatchEvent': 'meta/v1.WatchEvent',
  'resource.k8s.io/v1/CreateOptions': 'meta/v1.CreateOptions',
  'resource.k8s.io/v1/DeleteOptions': 'meta/v1.DeleteOptions',
  'resource.k8s.io/v1/DeviceClass': 'resource/v1.DeviceClass',
  'resource.k8s.io/v1/DeviceClassList': 'resource/v1.DeviceClassList',
  'resource.k8s.io/v1/GetOptions': 'meta/v1.GetOptions',
  'resource.k8s.io/v1/ListOptions': 'meta/v1.ListOptions',
  'resource.k8s.io/v1/PatchOptions': 'meta/v1.PatchOptions',
  'resource.k8s.io/v1/ResourceClaim': 'resource/v1.ResourceClaim',
  'resource.k8s.io/v1/ResourceClaimList': 'resource/v1.ResourceClaimList',
  'resource.k8s.io/v1/ResourceClaimTemplate': 'resource/v1.ResourceClaimTemplate',
  'resource.k8s.io/v1/ResourceClaimTemplateList': 'resource/v1.ResourceClaimTemplateList',
  'resource.k8s.io/v1/ResourceSlice': 'resource/v1.ResourceSlice',
  'resource.k8s.io/v1/ResourceSliceList': 'resource/v1.ResourceSliceList',
  'resource.k8s.io/v1/UpdateOptions': 'meta/v1.UpdateOptions',
  'resource.k8s.io/v1/WatchEvent': 'meta/v1.WatchEvent',
  'resource.k8s.io/v1alpha3/CreateOptions': 'meta/v1.CreateOptions',
  'resource.k8s.io/v1alpha3/DeleteOptions': 'meta/v1.DeleteOptions',
  'resource.k8s.io/v1alpha3/DeviceTaintRule': 'resource/v1alpha3.DeviceTaintRule',
  'resource.k8s.io/v1alpha3/DeviceTaintRuleList': 'resource/v1alpha3.DeviceTaintRuleList',
  'resource.k8s.io/v1alpha3/GetOptions': 'meta/v1.GetOptions',
  'resource.k8s.io/v1alpha3/ListOptions': 'meta/v1.ListOptions',
  'resource.k8s.io/v1alpha3/PatchOptions': 'meta/v1.PatchOptions',
  'resource.k8s.io/v1alpha3/ResourcePoolStatusRequest': 'resource/v1alpha3.ResourcePoolStatusRequest',
  'resource.k8s.io/v1alpha3/ResourcePoolStatusRequestList': 'resource/v1alpha3.ResourcePoolStatusRequestList',
  'resource.k8s.io/v1alpha3/UpdateOptions': 'meta/v1.UpdateOptions',
  'resource.k8s.io/v1alpha3/WatchEvent': 'meta/v1.WatchEvent',
  'resource.k8s.io/v1beta1/CreateOptions': 'meta/v1.CreateOptions',
  'resource.k8s.io/v1beta1/DeleteOptions': 'meta/v1.DeleteOptions',
  'resource.k8s.io/v1beta1/DeviceClass': 'resource/v1beta1.DeviceClass',
  'resource.k8s.io/v1beta1/DeviceClassList': 'resource/v1beta1.DeviceClassList',
  'resource.k8s.io/v1beta1/GetOptions': 'meta/v1.GetOptions',
  'resource.k8s.io/v1beta1/ListOptions': 'meta/v1.ListOptions',
  'resource.k8s.io/v1beta1/PatchOptions': 'meta/v1.PatchOptions',
  'resource.k8s.io/v1beta1/ResourceClaim': 'resource/v1beta1.ResourceClaim',
  'resource.k8s.io/v1beta1/ResourceClaimList': 'resource/v1beta1.ResourceClaimList',
  'resource.k8s.io/v1beta1/ResourceClaimTemplate': 'resource/v1beta1.ResourceClaimTemplate',
  'resource.k8s.io/v1beta1/ResourceClaimTemplateList': 'resource/v1beta1.ResourceClaimTemplateList',
  'resource.k8s.io/v1beta1/ResourceSlice': 'resource/v1beta1.ResourceSlice',
  'resource.k8s.io/v1beta1/ResourceSliceList': 'resource/v1beta1.ResourceSliceList',
  'resource.k8s.io/v1beta1/UpdateOptions': 'meta/v1.UpdateOptions',
  'resource.k8s.io/v1beta1/WatchEvent': 'meta/v1.WatchEvent',
  'resource.k8s.io/v1beta2/CreateOptions': 'meta/v1.CreateOptions',
  'resource.k8s.io/v1beta2/DeleteOptions': 'meta/v1.DeleteOptions',
  'resource.k8s.io/v1beta2/DeviceClass': 'resource/v1beta2.DeviceClass',
  'resource.k8s.io/v1beta2/DeviceClassList': 'resource/v1beta2.DeviceClassList',
  'resource.k8s.io/v1beta2/DeviceTaintRule': 'resource/v1beta2.DeviceTaintRule',
  'resource.k8s.io/v1beta2/DeviceTaintRuleList': 'resource/v1beta2.DeviceTaintRuleList',
  'resource.k8s.io/v1beta2/GetOptions': 'meta/v1.GetOptions',
  'resource.k8s.io/v1beta2/ListOptions': 'meta/v1.ListOptions',
  'resource.k8s.io/v1beta2/PatchOptions': 'meta/v1.PatchOptions',
  'resource.k8s.io/v1beta2/ResourceClaim': 'resource/v1beta2.ResourceClaim',
  'resource.k8s.io/v1beta2/ResourceClaimList': 'resource/v1beta2.ResourceClaimList',
  'resource.k8s.io/v1beta2/ResourceClaimTemplate': 'resource/v1beta2.ResourceClaimTemplate',
  'resource.k8s.io/v1beta2/ResourceClaimTemplateList': 'resource/v1beta2.ResourceClaimTemplateList',
  'resource.k8s.io/v1beta2/ResourceSlice': 'resource/v1beta2.ResourceSlice',
  'resource.k8s.io/v1beta2/ResourceSliceList': 'resource/v1beta2.ResourceSliceList',
  'resource.k8s.io/v1beta2/UpdateOptions': 'meta/v1.UpdateOptions',
  'resource.k8s.io/v1beta2/WatchEvent': 'meta/v1.WatchEvent',
  'scheduling.k8s.io/v1/CreateOptions': 'meta/v1.CreateOptions',
  'scheduling.k8s.io/v1/DeleteOptions': 'meta/v1.DeleteOptions',
  'scheduling.k8s.io/v1/GetOptions': 'meta/v1.GetOptions',
  'scheduling.k8s.io/v1/ListOptions': 'meta/v1.ListOptions',
  'scheduling.k8s.io/v1/PatchOptions': 'meta/v1.PatchOptions',
  'scheduling.k8s.io/v1/PriorityClass': 'scheduling/v1.PriorityClass',
  'scheduling.k8s.io/v1/PriorityClassList': 'scheduling/v1.PriorityClassList',
  'scheduling.k8s.io/v1/UpdateOptions': 'meta/v1.UpdateOptions',
  'scheduling.k8s.io/v1/WatchEvent': 'meta/v1.WatchEvent',
  'scheduling.k8s.io/v1alpha2/CreateOptions': 'meta/v1.CreateOptions',
  'scheduling.k8s.io/v1alpha2/DeleteOptions': 'meta/v1.DeleteOptions',
  'scheduling.k8s.io/v1alpha2/GetOptions': 'meta/v1.GetOptions',
  'scheduling.k8s.io/v1alpha2/ListOptions': 'meta/v1.ListOptions',
  'scheduling.k8s.io/v1alpha2/PatchOptions': 'meta/v1.PatchOptions',
  'scheduling.k8s.io/v1alpha2/PodGroup': 'scheduling/v1alpha2.PodGroup',
  'scheduling.k8s.io/v1alpha2/PodGroupList': 'scheduling/v1alpha2.PodGroupList',
  'scheduling.k8s.io/v1alpha2/UpdateOptions': 'meta/v1.UpdateOptions',
  'scheduling.k8s.io/v1alpha2/WatchEvent': 'meta/v1.WatchEvent',
  'scheduling.k8s.io/v1alpha2/Workload': 'scheduling/v1alpha2.Workload',
  'scheduling.k8s.io/v1alpha2/WorkloadList': 'scheduling/v1alpha2.WorkloadList',
  'scheduling.k8s.io/v1beta1/CreateOptions': 'meta/v1.CreateOptions',
  'scheduling.k8s.io/v1beta1/DeleteOptions': 'meta/v1.DeleteOptions',
  'scheduling.k8s.io/v1beta1/GetOptions': 'meta/v1.GetOptions',
  'scheduling.k8s.io/v1beta1/ListOptions': 'meta/v1.ListOptions',
  'scheduling.k8s.io/v1beta1/PatchOptions': 'meta/v1.PatchOptions',
  'scheduling.k8s.io/v1beta1/PriorityClass': 'scheduling/v1beta1.PriorityClass',
  'scheduling.k8s.io/v1beta1/PriorityClassList': 'scheduling/v1beta1.PriorityClassList',
  'scheduling.k8s.io/v1beta1/UpdateOptions': 'meta/v1.UpdateOptions',
  'scheduling.k8s.io/v1beta1/WatchEvent': 'meta/v1.WatchEvent',
  'storage.k8s.io/v1/CSIDriver': 'storage/v1.CSIDriver',
  'storage.k8s.io/v1/CSIDriverList': 'storage/v1.CSIDriverList',
  'storage.k8s.io/v1/CSINode': 'storage/v1.CSINode',
  'storage.k8s.io/v1/CSINodeList': 'storage/v1.CSINodeList',
  'storage.k8s.io/v1/CSIStorageCapacity': 'storage/v1.CSIStorageCapacity',
  'storage.k8s.io/v1/CSIStorageCapacityList': 'storage/v1.CSIStorageCapacityList',
  'storage.k8s.io/v1/CreateOptions': 'meta/v1.CreateOptions',
  'storage.k8s.io/v1/DeleteOptions': 'meta/v1.DeleteOptions',
  'storage.k8s.io/v1/GetOptions': 'meta/v1.GetOptions',
  'storage.k8s.io/v1/ListOptions': 'meta/v1.ListOptions',
  'storage.k8s.io/v1/PatchOptions': 'meta/v1.PatchOptions',
  'storage.k8s.io/v1/StorageClass': 'storage/v1.StorageClass',
  'storage.k8s.io/v1/StorageClassList': 'storage/v1.StorageClassList',
  'storage.k8s.io/v1/UpdateOptions': 'meta/v1.UpdateOptions',
  'storage.k8s.io/v1/VolumeAttachment': 'storage/v1.VolumeAttachment',
  'storage.k8s.io/v1/VolumeAttachmentList': 'storage/v1.VolumeAttachmentList',
  'storage.k8s.io/v1/VolumeAttributesClass': 'storage/v1.VolumeAttributesClass',
  'storage.k8s.io/v1/VolumeAttributesClassList': 'storage/v1.VolumeAttributesClassList',
  'storage.k8s.io/v1/WatchEvent': 'meta/v1.WatchEvent',
  'storage.k8s.io/v1alpha1/CSIStorageCapacity': 'storage/v1alpha1.CSIStorageCapacity',
  'storage.k8s.io/v1alpha1/CSIStorageCapacityList': 'storage/v1alpha1.CSIStorageCapacityList',
  'storage.k8s.io/v1alpha1/CreateOptions': 'meta/v1.CreateOptions',
  'storage.k8s.io/v1alpha1/DeleteOptions': 'meta/v1.DeleteOptions',
  'storage.k8s.io/v1alpha1/GetOptions': 'meta/v1.GetOptions',
  'storage.k8s.io/v1alpha1/ListOptions': 'meta/v1.ListOptions',
  'storage.k8s.io/v1alpha1/PatchOptions': 'meta/v1.PatchOptions',
  'storage.k8s.io/v1alpha1/UpdateOptions': 'meta/v1.UpdateOptions',
  'storage.k8s.io/v1alpha1/VolumeAttachment': 'storage/v1alpha1.VolumeAttachment',
  'storage.k8s.io/v1alpha1/VolumeAttachmentList': 'storage/v1alpha1.VolumeAttachmentList',
  'storage.k8s.io/v1alpha1/VolumeAttributesClass': 'storage/v1alpha1.VolumeAttributesClass',
  'storage.k8s.io/v1alpha1/VolumeAttributesClassList': 'storage/v1alpha1.VolumeAttributesClassList',
  'storage.k8s.io/v1alpha1/WatchEvent': 'meta/v1.WatchEvent',
  'storage.k8s.io/v1beta1/CSIDriver': 'storage/v1beta1.CSIDriver',
  'storage.k8s.io/v1beta1/CSIDriverList': 'storage/v1beta1.CSIDriverList',
  'storage.k8s.io/v1beta1/CSINode': 'storage/v1beta1.CSINode',
  'storage.k8s.io/v1beta1/CSINodeList': 'storage/v1beta1.CSINodeList',
  'storage.k8s.io/v1beta1/CSIStorageCapacity': 'storage/v1beta1.CSIStorageCapacity',
  'storage.k8s.io/v1beta1/CSIStorageCapacityList': 'storage/v1beta1.CSIStorageCapacityList',
  'storage.k8s.io/v1beta1/CreateOptions': 'meta/v1.CreateOptions',
  'storage.k8s.io/v1beta1/DeleteOptions': 'meta/v1.DeleteOptions',
  'storage.k8s.io/v1beta1/GetOptions': 'meta/v1.GetOptions',
  'storage.k8s.io/v1beta1/ListOptions': 'meta/v1.ListOptions',
  'storage.k8s.io/v1beta1/PatchOptions': 'meta/v1.PatchOptions',
  'storage.k8s.io/v1beta1/StorageClass': 'storage/v1beta1.StorageClass',
  'storage.k8s.io/v1beta1/StorageClassList': 'storage/v1beta1.StorageClassList',
  'storage.k8s.io/v1beta1/UpdateOptions': 'meta/v1.UpdateOptions',
  'storage.k8s.io/v1beta1/VolumeAttachment': 'storage/v1beta1.VolumeAttachment',
  'storage.k8s.io/v1beta1/VolumeAttachmentList': 'storage/v1beta1.VolumeAttachmentList',
  'storage.k8s.io/v1beta1/VolumeAttributesClass': 'storage/v1beta1.VolumeAttributesClass',
  'storage.k8s.io/v1beta1/VolumeAttributesClassList': 'storage/v1beta1.VolumeAttributesClassList',
  'storage.k8s.io/v1beta1/WatchEvent': 'meta/v1.WatchEvent',
  'storagemigration.k8s.io/v1beta1/CreateOptions': 'meta/v1.CreateOptions',
  'storagemigration.k8s.io/v1beta1/DeleteOptions': 'meta/v1.DeleteOptions',
  'storagemigration.k8s.io/v1beta1/GetOptions': 'meta/v1.GetOptions',
  'storagemigration.k8s.io/v1beta1/ListOptions': 'meta/v1.ListOptions',
  'storagemigration.k8s.io/v1beta1/PatchOptions': 'meta/v1.PatchOptions',
  'storagemigration.k8s.io/v1beta1/StorageVersionMigration': 'storagemigration/v1beta1.StorageVersionMigration',
  'storagemigration.k8s.io/v1beta1/StorageVersionMigrationList': 'storagemigration/v1beta1.StorageVersionMigrationList',
  'storagemigration.k8s.io/v1beta1/UpdateOptions': 'meta/v1.UpdateOptions',
  'storagemigration.k8s.io/v1beta1/WatchEvent': 'meta/v1.WatchEvent',
  'v1/APIGroup': 'meta/v1.APIGroup',
  'v1/APIGroupList': 'meta/v1.APIGroupList',
  'v1/APIResourceList': 'meta/v1.APIResourceList',
  'v1/APIVersions': 'meta/v1.APIVersions',
  'v1/Binding': 'core/v1.Binding',
  'v1/ComponentStatus': 'core/v1.ComponentStatus',
  'v1/ComponentStatusList': 'core/v1.ComponentStatusList',
  'v1/ConfigMap': 'core/v1.ConfigMap',
  'v1/ConfigMapList': 'core/v1.ConfigMapList',
  'v1/CreateOptions': 'meta/v1.CreateOptions',
  'v1/DeleteOptions': 'meta/v1.DeleteOptions',
  'v1/Endpoints': 'core/v1.Endpoints',
  'v1/EndpointsList': 'core/v1.EndpointsList',
  'v1/Event': 'core/v1.Event',
  'v1/EventList': 'core/v1.EventList',
  'v1/GetOptions': 'meta/v1.GetOptions',
  'v1/LimitRange': 'core/v1.LimitRange',
  'v1/LimitRangeList': 'core/v1.LimitRangeList',
  'v1/List': 'core/v1.List',
  'v1/ListOptions': 'meta/v1.ListOptions',
  'v1/Namespace': 'core/v1.Namespace',
  'v1/NamespaceList': 'core/v1.NamespaceList',
  'v1/Node': 'core/v1.Node',
  'v1/NodeList': 'core/v1.NodeList',
  'v1/NodeProxyOptions': 'core/v1.NodeProxyOptions',
  'v1/PatchOptions': 'meta/v1.PatchOptions',
  'v1/PersistentVolume': 'core/v1.PersistentVolume',
  'v1/PersistentVolumeClaim': 'core/v1.PersistentVolumeClaim',
  'v1/PersistentVolumeClaimList': 'core/v1.PersistentVolumeClaimList',
  'v1/PersistentVolumeList': 'core/v1.PersistentVolumeList',
  'v1/Pod': 'core/v1.Pod',
  'v1/PodAttachOptions': 'core/v1.PodAttachOptions',
  'v1/PodExecOptions': 'core/v1.PodExecOptions',
  'v1/PodList': 'core/v1.PodList',
  'v1/PodLogOptions': 'core/v1.PodLogOptions',
  'v1/PodPortForwardOptions': 'core/v1.PodPortForwardOptions',
  'v1/PodProxyOptions': 'core/v1.PodProxyOptions',
  'v1/PodStatusResult': 'core/v1.PodStatusResult',
  'v1/PodTemplate': 'core/v1.PodTemplate',
  'v1/PodTemplateList': 'core/v1.PodTemplateList',
  'v1/RangeAllocation': 'core/v1.RangeAllocation',
  'v1/ReplicationController': 'core/v1.ReplicationController',
  'v1/ReplicationControllerList': 'core/v1.ReplicationControllerList',
  'v1/ResourceQuota': 'core/v1.ResourceQuota',
  'v1/ResourceQuotaList': 'core/v1.ResourceQuotaList',
  'v1/Secret': 'core/v1.Secret',
  'v1/SecretList': 'core/v1.SecretList',
  'v1/SerializedReference': 'core/v1.SerializedReference',
  'v1/Service': 'core/v1.Service',
  'v1/ServiceAccount': 'core/v1.ServiceAccount',
  'v1/ServiceAccountList': 'core/v1.ServiceAccountList',
  'v1/ServiceList': 'core/v1.ServiceList',
  'v1/ServiceProxyOptions': 'core/v1.ServiceProxyOptions',
  'v1/Status': 'meta/v1.Status',
  'v1/UpdateOptions': 'meta/v1.UpdateOptions',
  'v1/WatchEvent': 'meta/v1.WatchEvent',
};
