import type { ShallowRef } from 'vue'
import { computed, ref, watch } from 'vue'
import type { Report } from '../../calculator/report/award'
import type { Decimal } from '../../policies/decimal'
import { factAt } from '../../policies/fact-path'
import type { ScenarioInput } from '../../policies/scenario-input'
import { valueAtPath } from '../../policies/scenario-input'
import { useScenarioStore } from '../../stores/scenario'
import type { Axis } from '../../sweeps/map'
import type { MapEnd } from '../../sweeps/map-end'
import type { SweptFact } from '../../sweeps/swept-fact'
import type { Cell } from '../../telling/map/cells'
import { amountsInCell, amountsInReport, cellIndex } from '../../telling/map/cells'
import { spokenCell } from '../../telling/map/spoken-cell'
import type { MapPicture } from '../../telling/map/map-picture'
import { pathLabel, valueText } from '../../telling/words/facts'
import { useTelling } from '../provided/telling'

/** What the cursor is asked about. */
export interface Pointable {
  readonly input: ScenarioInput
  readonly report: Report
  readonly end: MapEnd
}

/** The value of a fact as it is stated; null where it is not. */
export function statedValue(input: ScenarioInput, path: string): string | null {
  const value = valueAtPath(input, path)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}

/** The cell under the cursor: its values, its amounts, one sentence for the keys, and the way into the company. */
export function useMapCursor(picture: ShallowRef<MapPicture | null>, of: () => Pointable) {
  const { documents, speech } = useTelling()
  const scenario = useScenarioStore()
  const cursor = ref<Cell | null>(null)
  watch(picture, () => (cursor.value = null))

  const isPossible = computed(
    () =>
      !picture.value ||
      !cursor.value ||
      picture.value.map.possible[cellIndex(picture.value.map, cursor.value)] === 1,
  )
  const amounts = computed(() => {
    const { report, end } = of()
    if (!picture.value || !cursor.value) return amountsInReport(report, end)
    return isPossible.value ? amountsInCell(picture.value.map, cursor.value, end) : null
  })

  /** Both facts with their values in a cell; without one the company's own. */
  function valuesAt(cell: Cell | null): { path: string; fact: string; value: string }[] {
    if (!picture.value) return []
    const { corpus } = documents.value
    const { map, x: across, y: up } = picture.value
    const valueOf = ({ path }: SweptFact, axis: Axis, at: number | undefined) => {
      const value = at === undefined ? statedValue(of().input, path) : axis.values[at]?.toFixed()
      const known = value !== null && value !== undefined
      const text = known
        ? valueText(factAt(corpus, path), value, speech.value)
        : speech.value.t('scenario.unstated')
      return { path, fact: pathLabel(corpus, path, speech.value), value: text }
    }
    return [valueOf(across, map.x, cell?.column), valueOf(up, map.y, cell?.row)]
  }
  const at = computed(() => valuesAt(cursor.value))
  /** Where the company is, fact by fact. */
  const own = computed(() => {
    const [x, y] = valuesAt(null).map((each) => speech.value.t('map.at', each))
    return { x: x ?? '', y: y ?? '' }
  })

  /** Read aloud when the keys move the cursor. */
  const spoken = ref('')
  let speaking: ReturnType<typeof setTimeout> | undefined
  function point(cell: Cell | null): void {
    const before = cursor.value
    if (before?.column === cell?.column && before?.row === cell?.row) return
    cursor.value = cell
    clearTimeout(speaking)
    const say = (): void => {
      const told = { at: at.value, cells: amounts.value, end: of().end }
      spoken.value = spokenCell(told, documents.value.corpus, speech.value)
    }
    speaking = setTimeout(say, 300)
  }

  /** The company takes the values of a cell that can be. */
  function take(cell: Cell): void {
    if (!picture.value) return
    const { map, x: across, y: up } = picture.value
    if (!map.possible[cellIndex(map, cell)]) return
    const state = ({ path, fact }: SweptFact, value: Decimal | undefined): void => {
      if (value) scenario.state(path, fact.type === 'count' ? value.toNumber() : value.toFixed())
    }
    state(across, map.x.values[cell.column])
    state(up, map.y.values[cell.row])
    const [a, b] = valuesAt(cell).map((each) => speech.value.t('map.at', each))
    clearTimeout(speaking)
    spoken.value = speech.value.t('map.taken', { x: a ?? '', y: b ?? '' })
    cursor.value = null
  }

  return { cursor, amounts, at, own, spoken, point, take }
}
