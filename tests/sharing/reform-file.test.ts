import { dump } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import type { Change } from '../../src/reforms/schema'
import { readReformFile, reformFile } from '../../src/sharing/reform-file'

const changes: Change[] = [
  { kind: 'parameter', id: 'CN-8.3.cap', from: '3000000', to: '10820000', locator: '第八条(三)' },
  { kind: 'matter', id: 'changning.project', from: 'present', to: 'absent' },
  { kind: 'term_to', id: 'changning', from: '2026-12-31', to: null },
]

describe('a reform as a file', () => {
  it('is read as it was written', () => {
    expect(readReformFile(reformFile('两处', changes, 'e5ccf7d37fda'))).toEqual({
      reform: { format: 1, name: '两处', data_version: 'e5ccf7d37fda', changes },
    })
  })

  it('may be JSON, or what the command line saves', () => {
    const reform = { format: 1, name: 'a', changes }
    expect(readReformFile(JSON.stringify(reform))).toEqual({ reform })
    expect(readReformFile(dump(reform))).toEqual({ reform })
  })

  it.each([
    ['a picture', '\u0000\u0001'],
    ['a list', '[1, 2]'],
    ['broken', '{ format: 1, name: '],
    ['another format', 'format: 2\nname: a\nchanges: []'],
    ['a bomb of aliases', 'a: &a [1]\nb: &b [*a, *a]\nc: [*b, *b]'],
    ['too long', 'x'.repeat(1_000_001)],
  ])('is refused in words where it is %s', (_, text) => {
    const read = readReformFile(text)
    expect('refusals' in read && read.refusals[0]?.code).toBe('not_a_reform')
  })
})
