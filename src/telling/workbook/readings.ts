import { chosenReading } from '../../calculator/setting'
import type { Book } from './book'
import type { Sheet } from './sheet'
import { text } from './sheet'

/** How the texts are read in this workbook, and how else they could be. */
export function readingsSheet(book: Book, name: string): Sheet {
  const { documents, scenario, speech } = book
  const { t, say } = speech
  const { corpus } = documents
  return {
    name,
    widths: [10, 18, 46, 46, 46],
    frozen: { rows: 3 },
    landscape: true,
    repeated: 2,
    merged: [{ row: 1, columns: 5 }],
    rows: [
      [text(t('workbook.readings.title'), 'title')],
      [text(t('workbook.readings.note'), 'note')],
      [
        text(t('workbook.sheet.readings'), 'head'),
        text(t('workbook.place.locator'), 'head'),
        text(t('workbook.readings.question'), 'head'),
        text(t('workbook.readings.chosen'), 'head'),
        text(t('workbook.readings.others'), 'head'),
      ],
      ...[...corpus.readings.values()].map((reading) => {
        const chosen = chosenReading({ corpus, readings: scenario.readings }, reading.id)
        const others = Object.entries(reading.options).filter(([option]) => option !== chosen)
        const own = reading.options[chosen]
        return [
          text(reading.id, 'faint'),
          text(speech.locator(reading.locator), 'wrapped'),
          text(say(reading.question), 'wrapped'),
          text(own ? say(own) : '', 'wrapped'),
          text(speech.series(others.map(([, words]) => say(words))), 'wrapped'),
        ]
      }),
    ],
  }
}
