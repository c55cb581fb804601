{{- define "hearth.name" -}}
{{- if contains .Chart.Name .Release.Name }}{{ .Release.Name | trunc 50 | trimSuffix "-" }}{{ else }}{{ printf "%s-%s" .Release.Name .Chart.Name | trunc 50 | trimSuffix "-" }}{{ end }}
{{- end }}

{{- define "hearth.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "hearth.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{ include "hearth.selector" . }}
{{- end }}

{{- define "hearth.image" -}}
{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end }}

{{- define "hearth.secret" -}}
{{ .Values.secret.existing | default (include "hearth.name" .) }}
{{- end }}

{{- define "hearth.account" -}}
{{- if .Values.serviceAccount.create }}{{ .Values.serviceAccount.name | default (include "hearth.name" .) }}{{ else }}{{ .Values.serviceAccount.name | default "default" }}{{ end }}
{{- end }}

{{- define "hearth.pod" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "hearth.container" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end }}

{{- define "hearth.secrets" -}}
hearth.db.app.password: {{ required "secret.databaseAppPassword, or secret.existing" .Values.secret.databaseAppPassword | quote }}
hearth.db.platform.password: {{ required "secret.databasePlatformPassword, or secret.existing" .Values.secret.databasePlatformPassword | quote }}
hearth.redis.url: {{ required "secret.redisUrl, or secret.existing" .Values.secret.redisUrl | quote }}
hearth.elasticsearch.url: {{ required "secret.elasticsearchUrl, or secret.existing" .Values.secret.elasticsearchUrl | quote }}
hearth.secret.master: {{ required "secret.masterKey, or secret.existing" .Values.secret.masterKey | quote }}
hearth.operator.password: {{ required "secret.operatorPassword, or secret.existing" .Values.secret.operatorPassword | quote }}
{{- if .Values.secret.oidcClientSecret }}
hearth.oidc.client-secret: {{ .Values.secret.oidcClientSecret | quote }}
{{- end }}
{{- end }}
