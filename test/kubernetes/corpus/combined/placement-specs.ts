import type { PlainObject } from '../../../../src/manifest/plain-value.ts';
import { CONTAINER } from './parts.ts';

/** Where a Pod may run: affinities, tolerations and spreads whose fields do not go together. */
export const PLACEMENT_SPECS: readonly PlainObject[] = [
  {
    containers: [CONTAINER],
    tolerations: [
      { key: 'a', operator: 'Gt', value: '-1' },
      { key: 'a', operator: 'Lt', value: '1.5' },
      { key: 'a', operator: 'Equal', value: 'b c' },
      { key: 'a', value: '!' },
    ],
  },
  {
    containers: [CONTAINER],
    affinity: {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: {
          nodeSelectorTerms: [
            {
              matchExpressions: [{ key: 'a', operator: 'In', values: ['a b', 'x'.repeat(64)] }],
              matchFields: [{ key: 'metadata.name', operator: 'Exists' }],
            },
          ],
        },
      },
    },
  },
  {
    containers: [CONTAINER],
    affinity: {
      podAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: [
          {
            topologyKey: 'a',
            labelSelector: {
              matchExpressions: [
                { key: 'app', operator: 'In', values: ['x'] },
                { key: 'tier', operator: 'NotIn', values: ['x'] },
              ],
            },
            matchLabelKeys: ['app', 'app'],
            mismatchLabelKeys: ['tier'],
          },
        ],
      },
    },
  },
  {
    containers: [CONTAINER],
    topologySpreadConstraints: [
      {
        maxSkew: 1,
        topologyKey: 'a',
        whenUnsatisfiable: 'DoNotSchedule',
        labelSelector: {},
        matchLabelKeys: ['', '/a'],
      },
    ],
  },
  {
    containers: [CONTAINER],
    tolerations: [
      { operator: 'Exists', key: 'a', value: 'b' },
      { operator: 'Nope', key: 'a' },
      { effect: 'NoSchedule' },
      { key: 'a b', operator: 'Exists' },
    ],
  },
  {
    containers: [CONTAINER],
    tolerations: [
      { key: 'a', value: 'b c', effect: 'Nope' },
      { key: 'a', operator: 'Exists', effect: 'NoSchedule', tolerationSeconds: 1 },
      { key: 'a', operator: 'Lt', value: 'x' },
      { key: 'a', operator: 'Gt', value: '01' },
    ],
  },
  ...['DoNotSchedule', 'ScheduleAnyway', 'Nope', ''].map((whenUnsatisfiable) => ({
    containers: [CONTAINER],
    topologySpreadConstraints: [
      { maxSkew: 0, topologyKey: '', whenUnsatisfiable, minDomains: 0, nodeAffinityPolicy: 'x', nodeTaintsPolicy: 'x' },
    ],
  })),
  {
    containers: [CONTAINER],
    topologySpreadConstraints: [
      {
        maxSkew: 1,
        topologyKey: 'a',
        whenUnsatisfiable: 'DoNotSchedule',
        labelSelector: { matchLabels: { app: 'x' } },
        matchLabelKeys: ['app', 'app', 'a b'],
      },
    ],
  },
  {
    containers: [CONTAINER],
    topologySpreadConstraints: [
      { maxSkew: 1, topologyKey: 'a', whenUnsatisfiable: 'DoNotSchedule' },
      { maxSkew: 2, topologyKey: 'a', whenUnsatisfiable: 'DoNotSchedule' },
    ],
  },
  {
    containers: [CONTAINER],
    affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [] } } },
  },
  {
    containers: [CONTAINER],
    affinity: {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: {
          nodeSelectorTerms: [
            {
              matchExpressions: [
                { key: 'a', operator: 'Gt', values: ['1', '2'] },
                { key: 'a', operator: 'In' },
                { key: 'a', operator: 'Exists', values: ['x'] },
                { key: '', operator: 'Nope' },
              ],
            },
            {
              matchFields: [
                { key: 'metadata.name', operator: 'In', values: ['a', 'b'] },
                { key: 'x', operator: 'In', values: ['A_'] },
              ],
            },
          ],
        },
      },
    },
  },
  {
    containers: [CONTAINER],
    affinity: {
      nodeAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [
          { weight: 0, preference: {} },
          { weight: 101, preference: { matchFields: [{ key: 'metadata.name', operator: 'NotIn', values: ['A'] }] } },
        ],
      },
    },
  },
  {
    containers: [CONTAINER],
    affinity: {
      podAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: [
          {
            topologyKey: '',
            namespaces: ['A'],
            labelSelector: {
              matchExpressions: [
                { key: 'a', operator: 'In' },
                { key: 'a', operator: 'Exists', values: ['a'] },
                { key: '', operator: '' },
              ],
            },
          },
        ],
        preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 0, podAffinityTerm: { topologyKey: 'a b' } }],
      },
    },
  },
  {
    containers: [CONTAINER],
    affinity: {
      podAntiAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: [
          {
            topologyKey: 'a',
            labelSelector: { matchLabels: { app: 'x' } },
            matchLabelKeys: ['app', 'tier'],
            mismatchLabelKeys: ['tier', '', 'app'],
            namespaceSelector: { matchLabels: { 'a b': 'c d' } },
          },
        ],
      },
    },
  },
];
