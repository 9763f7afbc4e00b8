import { storeToRefs } from 'pinia'
import { computed } from 'vue'
import { whole } from '../../calculator/fraction'
import { chartModes } from '../../charts/modes'
import { findNodes } from '../../charts/nodes'
import { Decimal } from '../../policies/decimal'
import type { ScenarioInput } from '../../policies/scenario-input'
import { valueAtPath } from '../../policies/scenario-input'
import { useSweepStore } from '../../stores/sweep'
import { sweptWords } from '../../telling/curves/axis-words'
import { comparedCurves } from '../../telling/curves/compared'
import { curvesTitle } from '../../telling/curves/curves-title'
import { measureWords } from '../../telling/curves/measure-words'
import { nodeResting } from '../../telling/curves/node-badges'
import { nodeValue, nodeWords } from '../../telling/curves/node-words'
import { curveNotes } from '../../telling/curves/notes'
import { pieceHeads, pieceRows } from '../../telling/curves/table-rows'
import { badgesOf } from '../../telling/words/badges'
import { pathLabel } from '../../telling/words/facts'
import { useChosenCurves } from '../curves/chosen-curves'
import { useBaseline, useSweep } from '../provided/company'
import { useTelling } from '../provided/telling'

/** What both ends of an amount do alike at a point is said once. */
function once<T extends { at: string; what: string; then: string }>(nodes: readonly T[]): T[] {
  return [...new Map(nodes.map((node) => [`${node.at}|${node.what}|${node.then}`, node])).values()]
}

/** The curves that were chosen on their page, for the places that the report does not leave out. */
export function useReportCurves(input: () => ScenarioInput, omitted: () => readonly string[]) {
  const { documents, speech } = useTelling()
  const { view, hidden } = storeToRefs(useSweepStore())
  const { path, range, end, own, banded, subject, mode } = useChosenCurves(input, () => view.value)
  const swept = useSweep(input, () => ({ path: path.value, ...range.value }))
  const baseline = useBaseline(input, () => ({ path: path.value, ...range.value }))
  const label = computed(() => pathLabel(documents.value.corpus, path.value, speech.value))
  const title = computed(() => {
    const of = { path: path.value, view: view.value, subject: subject.value, mode: mode.value }
    return curvesTitle(documents.value.corpus, { ...of, end: end.value }, speech.value)
  })
  /** What is drawn; null where the curves cannot be. */
  const shown = computed(() => {
    if ('problem' in swept.value) return null
    const stated = valueAtPath(input(), path.value)
    const isNumber = typeof stated === 'string' || typeof stated === 'number'
    return {
      sweep: swept.value,
      view: view.value,
      subject: subject.value,
      mode: mode.value,
      end: end.value,
      own: own.value,
      banded: banded.value,
      hidden: new Set([...hidden.value, ...omitted()]),
      here: isNumber ? whole(new Decimal(stated)) : null,
      baseline: baseline.value,
      speech: speech.value,
    }
  })
  const reason = computed(() => {
    if (!('problem' in swept.value)) return ''
    const { code } = swept.value.problem
    const known = code === 'empty_range' || code === 'curve_refused'
    return speech.value.t(known ? `sweep.cannot.${code}` : 'sweep.cannot.other')
  })
  /** The points of note and the exact pieces; null where there are no curves. */
  const numbers = computed(() => {
    if (!shown.value) return null
    const { sweep, hidden: without } = shown.value
    const { corpus } = documents.value
    const all = comparedCurves(sweep, view.value, speech.value, subject.value)
    const kept = all.filter(({ id }) => !without.has(id))
    const words = sweptWords(corpus, sweep.swept, speech.value)
    const measure = measureWords(mode.value, words, speech.value)
    const nameOf = (id: string): string => kept.find((each) => each.id === id)?.name ?? id
    const told = { corpus, speech: speech.value, swept: words, measure, nameOf }
    const nodes = findNodes(
      kept.map(({ offer }) => offer),
      sweep,
      end.value,
    ).filter(({ kind }) => chartModes[mode.value].compares || kind === 'breakpoint')
    return {
      words,
      notes: curveNotes(sweep, kept, speech.value, mode.value, end.value),
      heads: pieceHeads(measure, words, speech.value),
      pieces: pieceRows(kept, measure, words, speech.value),
      nodes: once(
        nodes.map((node) => ({
          key: node.key,
          at: nodeValue(node, words),
          badges: badgesOf(nodeResting(node, kept), speech.value),
          ...nodeWords(node, told),
        })),
      ),
    }
  })
  return { label, title, shown, reason, numbers }
}
