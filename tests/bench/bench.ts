import { awardLines } from './award-lines'
import { allCurves } from './curves'
import { machine } from './machine'

const { perSecond, startMs } = await awardLines(5)
const curves = await allCurves(51)

console.log(`\n${machine()}; medians\n`)
console.log('| what | measured |')
console.log('|---|---|')
console.log(
  `| award --lines with derivations | ${perSecond.toFixed(0)} scenarios/s (start ${startMs.toFixed(0)} ms) |`,
)
for (const { path, ms } of curves) {
  console.log(`| curves of all places and clauses along ${path} | ${ms.toFixed(2)} ms |`)
}
