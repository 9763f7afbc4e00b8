import { expect, it } from 'vitest'
import { isGrave, readAudit } from './answer'

it('reads the packages with a known fault', () => {
  const printed = JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: {
      fast: { name: 'fast', severity: 'high', via: [], range: '<2' },
      slow: { name: 'slow', severity: 'low', via: ['fast'], range: '*' },
    },
    metadata: { vulnerabilities: { low: 1, high: 1, total: 2 } },
  })
  const audit = readAudit(printed)
  expect(audit).toEqual({
    answered: true,
    faults: [
      { name: 'fast', severity: 'high' },
      { name: 'slow', severity: 'low' },
    ],
  })
  expect(audit.answered && audit.faults.filter(isGrave).map(({ name }) => name)).toEqual(['fast'])
})

it('reads that there is none', () => {
  expect(readAudit('{"auditReportVersion": 2, "vulnerabilities": {}}')).toEqual({
    answered: true,
    faults: [],
  })
})

it.each([
  [
    '{"message": "405 Method Not Allowed\\nmore", "error": {"code": "E405"}}',
    '405 Method Not Allowed',
  ],
  ['{"error": {"code": "ENOAUDIT", "summary": "no audit"}}', 'no audit'],
  ['{}', 'no answer'],
  ['', 'no answer'],
  ['npm error network down\nmore', 'npm error network down'],
])('takes %s for no answer', (printed, why) => {
  expect(readAudit(printed)).toEqual({ answered: false, why })
})
