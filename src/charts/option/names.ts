import { apart } from '../apart'
import type { CurvesDrawing, DrawnPlace, Panel } from '../drawing'
import { pixelY, valueX, valueY } from '../frame'
import { chartInk } from '../palette'
import { placeLabels } from './place-labels'
import type { Series } from './series'
import { lineData, words } from './series'

const labelHeight = 16

/** The name of each place at the end of its line, and below it until when the line held. */
function endNames({ places, frame }: Panel, { active, own, looks, font }: CurvesDrawing): Series[] {
  const ends = places.flatMap(({ id, last, label, ended }, i) =>
    last === null || label === ''
      ? []
      : [label, ended]
          .filter((text) => text !== '')
          // So little keeps the rows of a place together where several lines end at the same height.
          .map((text, row) => ({
            ...{ id, text, row, ended },
            pixel: pixelY(frame, last) + i / 1e3 + row / 1e4,
          })),
  )
  const pixels = apart(
    ends.map(({ pixel }) => pixel),
    labelHeight,
    frame.top,
    frame.top + frame.height,
  )
  const right = valueX(frame, frame.left + frame.width + 8)
  return ends.map(({ id, text, row, ended }, i) =>
    words(
      row === 0 ? `end.${id}` : `ended.${id}`,
      [right, valueY(frame, pixels[i] ?? 0)],
      text,
      {
        color: looks(id).color,
        font,
        bold: ended === '' && (active === id || own === id),
        opacity: active && active !== id && own !== id ? 0.45 : 1,
      },
      20,
    ),
  )
}

/** What caps, begins or overtakes where, as far as the words have room. */
function labels(panel: Panel, { active, dark, font }: CurvesDrawing): Series[] {
  const { text: ink, muted, surface } = chartInk(dark)
  const placed = placeLabels(panel, (place) => active === null || place === active)
  return placed.flatMap(({ label: { value, text }, at, leader }, i): Series[] => {
    const strong = value === '' ? {} : { value: { text: value, color: ink } }
    const said = words(`label.${i}`, at, text, { color: muted, font, halo: surface, ...strong }, 40)
    if (!leader) return [said]
    const line: Series = {
      type: 'line',
      id: `leader.${i}`,
      data: lineData(leader),
      symbol: 'none',
      lineStyle: { color: muted, width: 1, opacity: 0.6 },
      silent: true,
      z: 15,
    }
    return [line, said]
  })
}

function gapNames({ places }: Panel, { looks, font, active }: CurvesDrawing): Series[] {
  return places.flatMap(({ id, gaps }) =>
    active !== null && active !== id
      ? []
      : gaps.map(({ at, text }, i) =>
          words(`gap.${id}.${i}`, at, text, { color: looks(id).color, font, align: 'center' }, 18),
        ),
  )
}

const arrows = { up: 'path://M0 6 4 0 8 6Z', down: 'path://M0 0 4 6 8 0Z' } as const

/** Jumps of the amount along the top of the plot, where the lines below show slopes. */
function leapMarks({ places, frame }: Panel, { looks, font, active }: CurvesDrawing): Series[] {
  const top = valueY(frame, frame.top + 8)
  const shown = places.filter(({ id }) => active === null || id === active)
  const all = shown
    .flatMap((place: DrawnPlace) => place.leaps.map((leap) => ({ ...leap, id: place.id })))
    .sort((a, b) => a.at[0] - b.at[0])
  return all.map(({ id, at: [x], up, text }, i): Series => {
    const { color } = looks(id)
    return {
      type: 'scatter',
      id: `leap.${id}.${i}`,
      data: [[x, top]],
      symbol: up ? arrows.up : arrows.down,
      symbolSize: [8, 6],
      itemStyle: { color },
      label: {
        show: text !== '',
        position: 'right',
        distance: 3,
        formatter: () => text,
        color,
        fontFamily: font,
        fontSize: 12,
      },
      clip: false,
      silent: true,
      z: 18,
    }
  })
}

function title({ title: text, frame }: Panel, { dark, font }: CurvesDrawing): Series[] {
  if (text === '') return []
  const at = [valueX(frame, frame.left), valueY(frame, frame.top - 14)] as const
  return [words('title', at, text, { color: chartInk(dark).text, font, size: 13, bold: true }, 20)]
}

/** All words of one plot. */
export function nameSeries(panel: Panel, drawing: CurvesDrawing): Series[] {
  return [
    ...endNames(panel, drawing),
    ...labels(panel, drawing),
    ...gapNames(panel, drawing),
    ...leapMarks(panel, drawing),
    ...title(panel, drawing),
  ]
}
