/** What npm's service says of the locked packages, or why it said nothing. */
export type Audit =
  | { readonly answered: false; readonly why: string }
  | { readonly answered: true; readonly faults: readonly Fault[] }

/** A package with a known fault: `critical`, `high`, `moderate`, `low` or `info`. */
export interface Fault {
  readonly name: string
  readonly severity: string
}

interface Printed {
  readonly auditReportVersion?: number
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity?: string }>>
  readonly message?: string
  readonly error?: { readonly code?: string; readonly summary?: string }
}

/** Reads what `npm audit --json` prints; whatever is no report counts as no answer. */
export function readAudit(printed: string): Audit {
  let report: Printed
  try {
    report = JSON.parse(printed) as Printed
  } catch {
    return { answered: false, why: firstLine(printed) }
  }
  if (report.auditReportVersion === undefined || report.vulnerabilities === undefined) {
    return { answered: false, why: firstLine(report.message ?? report.error?.summary ?? '') }
  }
  const faults = Object.entries(report.vulnerabilities).map(([name, { severity = 'unknown' }]) => ({
    name,
    severity,
  }))
  return { answered: true, faults }
}

const firstLine = (text: string): string => text.trim().split('\n')[0] || 'no answer'

/** Whether a fault keeps the product from being given out; the tools that build it are only named. */
export const isGrave = ({ severity }: Fault): boolean => ['critical', 'high'].includes(severity)
