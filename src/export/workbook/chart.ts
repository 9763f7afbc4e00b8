import type { SheetChart } from 'hucre'
import type { NativeChart } from '../../telling/workbook/sheet'

/** A chart that the spreadsheet draws itself. */
export function chartOf({ kind, title, series, at, to }: NativeChart): SheetChart {
  const lines = kind === 'lines'
  return {
    type: lines ? 'scatter' : 'column',
    title,
    ...(lines && { scatterStyle: 'lineMarker' as const }),
    series: series.map(({ name, values, along, color }) => ({
      name,
      values,
      categories: along,
      color,
      ...(lines && { marker: { symbol: 'none' as const }, stroke: { width: 2 }, smooth: false }),
    })),
    anchor: { from: { row: at.row, col: at.column }, to: { row: to.row, col: to.column } },
    ...(!lines && { barGrouping: 'clustered' as const }),
    legend: 'bottom',
    axes: {
      x: { numberFormat: { formatCode: lines ? '#,##0' : 'General' } },
      y: { numberFormat: { formatCode: '#,##0' } },
    },
  }
}
