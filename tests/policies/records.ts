import type { DataFile } from '../../src/policies/validate'

const words = (zh: string, en: string) => ({ zh, en })

const clause = {
  id: 'XX-1',
  locator: '第一条',
  title: words('示例', 'Example'),
  theme: 'research',
  recipient: words('企业', 'Enterprise'),
  summary: words('按投入的一部分支持。', 'Part of the investment.'),
  commitment: 'ceiling',
  modal_words: ['不超过'],
  payout: { kind: 'one_off' },
  parameters: [
    {
      id: 'XX-1.rate',
      kind: 'rate',
      value: '0.3',
      unit: 'ratio',
      scope: 'project',
      target: 'base',
      locator: '第一条',
      label: words('比例', 'Rate'),
    },
    {
      id: 'XX-1.cap',
      kind: 'cap',
      value: '3000000',
      unit: 'yuan',
      scope: 'project',
      target: 'award',
      locator: '第一条',
      label: words('上限', 'Cap'),
    },
  ] as unknown[],
  cap: ['XX-1.cap'] as unknown,
  formula: {
    kind: 'cap',
    of: {
      kind: 'by_reading',
      reading: 'XX-A1',
      options: {
        a: { kind: 'rate', of: { kind: 'fact', fact: 'investment' }, rate: 'XX-1.rate' },
        b: { kind: 'fact', fact: 'investment' },
      },
    },
    cap: 'XX-1.cap',
  } as unknown,
  readings: ['XX-A1'] as string[],
}

const second = {
  ...clause,
  id: 'XX-2',
  locator: '第二条',
  commitment: 'unquantified',
  parameters: [] as unknown[],
  cap: 'none' as unknown,
  formula: undefined as unknown,
  readings: [] as string[],
}

const policy = {
  id: 'example',
  code: 'XX',
  jurisdiction: { name: words('示例区', 'Example'), city: words('示例市', 'Example City') },
  issuer: words('示例委', 'Example commission'),
  title: words('示例办法', 'Example measure'),
  document_number: null,
  status: 'draft',
  badge: words('草案', 'Draft'),
  text: 'full',
  consultation: null,
  signed_on: null,
  term: {
    from: '2025-01-01' as string | null,
    to: '2026-12-31' as string | null,
    locator: '第三条',
  },
  source: { file: 'example.txt', link: null },
  rounding: { step: '0.01', locator: null, note: words('到分', 'To the fen') },
  conditions: [
    {
      id: 'location',
      condition: { kind: 'flag', fact: 'local', is: true } as unknown,
      locator: '第三条',
      summary: words('在本区', 'In the district'),
    },
  ],
  general_rules: [],
  superior_first: null,
  matters: [
    {
      id: 'example.project',
      title: words('同一项目', 'One project'),
      sides: [['XX-1'], ['XX-2']],
      locator: '第三条',
      summary: words('不重复', 'Not twice'),
    },
  ],
  limits: [] as unknown[],
  pools: [] as unknown[],
  budget: null,
  clauses: [clause, second],
}

const fact = (id: string, type: string, more: object = {}) => ({
  id,
  type,
  label: words(id, id),
  hint: words(id, id),
  ...more,
})

/** A small invented set of records that holds, freshly made for each test to spoil. */
export const goodRecords = () =>
  structuredClone({
    policy,
    locations: [
      {
        id: 'example',
        name: words('示例', 'Example'),
        short: words('示例', 'Example'),
        look: 'blue',
        note: words('无', 'None'),
        policies: ['example'],
        matters: [],
      },
    ],
    facts: {
      groups: [{ id: 'project', label: words('项目', 'Project') }],
      lists: [
        {
          id: 'orders',
          label: words('订单', 'Orders'),
          item: words('订单', 'Order'),
          group: 'project',
          most: 20,
        },
      ],
      facts: [
        fact('investment', 'money', { group: 'project' }),
        fact('local', 'flag', { default: true as unknown }),
        fact('level', 'enum', { values: [{ id: 'high', label: words('高', 'High') }] }),
        fact('units', 'count', { list: 'orders', minimum: 1 }),
      ],
    },
    themes: [
      { id: 'research', label: words('技术攻关', 'Research'), summary: words('研发', 'Research') },
    ],
    readings: [
      {
        id: 'XX-A1',
        locator: '第一条',
        policies: ['example'],
        clauses: ['XX-1'],
        question: words('基数?', 'The base?'),
        options: { a: words('一部分', 'Part'), b: words('全部', 'All') },
        chosen: 'a',
        effect: words('相差三倍', 'Three times'),
        why: words('条文如此', 'The text says so'),
        confidence: 'high',
        switchable: true,
      },
    ] as Record<string, unknown>[],
    example: {
      id: 'maker',
      title: words('企业', 'Maker'),
      summary: words('示例企业', 'An example'),
      groups: ['project'],
      scenario: { investment: '1000000', orders: [{ units: 3 }] } as Record<string, unknown>,
    },
    leftovers: [] as unknown[],
    fairCompetition: { sources: [] as unknown[], questions: [] as unknown[] },
  })

export type Records = ReturnType<typeof goodRecords>

/** The records as the files of `data/`. */
export const asFiles = (records: Records): DataFile[] => [
  { path: 'data/policies/example.yaml', content: records.policy },
  { path: 'data/locations.yaml', content: records.locations },
  { path: 'data/facts.yaml', content: records.facts },
  { path: 'data/themes.yaml', content: records.themes },
  { path: 'data/readings.yaml', content: records.readings },
  { path: 'data/examples/maker.json', content: records.example },
  { path: 'data/leftovers.yaml', content: records.leftovers },
  { path: 'data/fair-competition.yaml', content: records.fairCompetition },
]
