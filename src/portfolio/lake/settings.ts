/** A setting of the job's session, and why it is needed. */
export interface Setting {
  readonly name: string
  readonly value: string
  readonly why: string
}

const rule = (name: string): string => `org.apache.spark.sql.catalyst.optimizer.${name}`

/** What Spark needs so that the statement is exact, and is planned before anybody goes home. */
export const settings: readonly Setting[] = [
  {
    name: 'spark.sql.ansi.enabled',
    value: 'true',
    why: 'what passes its type stops the job; without it the figure would turn into unknown',
  },
  {
    name: 'spark.sql.decimalOperations.allowPrecisionLoss',
    value: 'true',
    why: 'the types of products and quotients that the statement was checked with',
  },
  {
    name: 'spark.sql.session.timeZone',
    value: 'Asia/Shanghai',
    why: 'days are those of the place',
  },
  {
    name: 'spark.sql.parser.escapedStringLiterals',
    value: 'false',
    why: 'a backslash in a text is written twice here',
  },
  {
    name: 'spark.sql.optimizer.excludedRules',
    value: rule('CollapseProject'),
    why: 'it would write every layer out in the one above and repeat what is shared thousands of times',
  },
  {
    name: 'spark.sql.constraintPropagation.enabled',
    value: 'false',
    why: 'what is inferred grows with every column that is a new name of another',
  },
  {
    name: 'spark.sql.codegen.wholeStage',
    value: 'false',
    why: 'one method of a stage would be longer than the virtual machine compiles',
  },
  {
    name: 'spark.sql.adaptive.enabled',
    value: 'false',
    why: 'a stage is planned once: its joins are by one key and known beforehand',
  },
]
