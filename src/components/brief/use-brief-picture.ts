import type { ComputedRef, ShallowRef } from 'vue'
import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import { storeToRefs } from 'pinia'
import { whole } from '../../calculator/fraction'
import { Decimal } from '../../policies/decimal'
import { looksOf } from '../../charts/looks'
import { useBriefStore } from '../../stores/brief'
import { useSweepStore } from '../../stores/sweep'
import type { Brief, BriefOf } from '../../telling/brief/brief'
import { briefBars } from '../../telling/brief/bars'
import { sweptWords } from '../../telling/curves/axis-words'
import { comparedCurves } from '../../telling/curves/compared'
import { curvesTitle } from '../../telling/curves/curves-title'
import { curvesFinding } from '../../telling/curves/finding'
import type { Room } from '../../telling/drawings/sheet'
import type { Picture } from '../../telling/tables/exportable'
import { pathLabel } from '../../telling/words/facts'
import { useChosenCurves } from '../curves/chosen-curves'
import { statedNumber } from '../curves/use-shown-range'
import { useBaseline, useSweep } from '../provided/company'

/** The picture above the table, drawn to the room that it has. */
export interface BriefPictures {
  /** What is drawn: bars, where there are no curves to draw. */
  readonly kind: ComputedRef<'curves' | 'bars'>
  readonly title: ComputedRef<string>
  /** Why bars stand where curves were chosen; empty where they do not. */
  readonly note: ComputedRef<string>
  /** Null until it is drawn. */
  readonly picture: ShallowRef<Picture | null>
  /** The same picture for another room. */
  readonly draw: (room: Room) => Promise<Picture | null>
}

/** Draws the curves that were chosen on their page, or bars. */
export function useBriefPicture(
  brief: () => Brief,
  of: () => BriefOf,
  room: () => Room,
): BriefPictures {
  const { picture: chosen } = storeToRefs(useBriefStore())
  const { hidden } = storeToRefs(useSweepStore())
  const input = () => of().companies[0].input
  const second = () => (of().companies[1] ?? of().companies[0]).input
  const chosenCurves = useChosenCurves(input, () => 'locations')
  const { path, end, own, banded, subject, mode } = chosenCurves
  const { range: secondRange } = useChosenCurves(second, () => 'locations')
  /** As far as tells something of either company. */
  const range = computed(() => {
    const [one, other] = [chosenCurves.range.value, secondRange.value]
    return {
      from: Decimal.min(one.from, other.from).toFixed(),
      to: Decimal.max(one.to, other.to).toFixed(),
    }
  })
  const swept = [input, second].map((each) =>
    useSweep(each, () => ({ path: path.value, ...range.value })),
  )
  const baselines = [input, second].map((each) =>
    useBaseline(each, () => ({ path: path.value, ...range.value })),
  )
  /** Along a fact that a company does not state, curves tell of other companies than the conclusion does. */
  const unstated = computed(() =>
    of().companies.some(({ input: facts }) => statedNumber(facts, path.value) === null),
  )
  const note = computed(() => {
    const { documents, speech } = of()
    if (chosen.value !== 'curves' || !unstated.value) return ''
    return speech.t('brief.noCurve', { fact: pathLabel(documents.corpus, path.value, speech) })
  })
  /** The curves of the places, company by company; null where one has none, or another picture stands. */
  const curves = computed(() => {
    const { companies, speech } = of()
    if (chosen.value !== 'curves' || unstated.value) return null
    const drawn = companies.flatMap(({ input: facts }, i) => {
      const sweep = swept[i]?.value
      if (!sweep || 'problem' in sweep) return []
      const stated = statedNumber(facts, path.value)
      return [
        {
          sweep,
          view: 'locations' as const,
          subject: subject.value,
          mode: mode.value,
          end: end.value,
          own: own.value,
          banded: companies.length > 1 ? null : banded.value,
          hidden: new Set(hidden.value),
          here: stated && whole(stated),
          baseline: baselines[i]?.value ?? null,
          speech,
        },
      ]
    })
    return drawn.length === companies.length ? drawn : null
  })
  const kind = computed(() => (curves.value ? 'curves' : 'bars'))
  const title = computed(() => {
    const { documents, speech } = of()
    const { corpus } = documents
    const [first, ...others] = curves.value ?? []
    if (!first) return speech.t('brief.barsTitle', { unit: speech.units[speech.unit] })
    const { sweep, view, subject: what, mode: how, hidden: without } = first
    const shown = comparedCurves(sweep, view, speech, what).filter(({ id }) => !without.has(id))
    const words = sweptWords(corpus, sweep.swept, speech)
    const isTold = how !== 'marginal' && others.length === 0
    const finding = isTold ? curvesFinding({ ...first, shown, swept: words }) : null
    const drawn = { path: path.value, view, subject: what, mode: how, end: end.value }
    return finding?.first || curvesTitle(corpus, drawn, speech)
  })

  async function draw(size: Room): Promise<Picture | null> {
    const { documents, speech } = of()
    const about = { title: title.value, language: speech.locale, font: speech.font }
    const shown = curves.value
    if (shown) {
      const { drawCurves } = await import('./draw-picture')
      const names = of().companies.map(({ name }) => name)
      return { drawing: drawCurves(shown, names, size), about }
    }
    const looks = looksOf(documents.corpus, false)
    return { drawing: briefBars(brief(), documents.corpus, looks, size, speech), about }
  }

  const picture = shallowRef<Picture | null>(null)
  let last = 0
  let gone = false
  watch(
    () => [brief().rows, room().width, room().height, title.value, curves.value] as const,
    async () => {
      const own = (last += 1)
      const drawn = await draw(room())
      if (own === last && !gone) picture.value = drawn
    },
    { immediate: true },
  )
  onScopeDispose(() => (gone = true))
  return { kind, title, note, picture, draw }
}
