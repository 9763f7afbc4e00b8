import { storeToRefs } from 'pinia'
import { flag, known, listOf, oneOf, text } from '../sharing/reader'
import { amount, ranges, sweepablePath } from '../sharing/sweepable'
import { useDocumentsStore } from './documents'
import { knownClause } from './known-clause'
import { useLabStore } from './lab'
import { useMapStore } from './map'
import { reportSections, useReportStore } from './report'
import { sharedBrief } from './shared-brief'
import { sharedClauses } from './shared-clauses'
import { sharedCompany } from './shared-company'
import { sharedPair } from './shared-pair'
import { sharedReform } from './shared-reform'
import { sharedSide } from './shared-side'
import type { SharedPart } from './shared-part'
import { shared, sharedPart } from './shared-part'
import { curveModes } from '../sweeps/curve-mode'
import { views } from '../sweeps/view'
import { subjectKinds, useSweepStore } from './sweep'

/** Everything that the address holds, store by store: a new choice is one line here. */
export function sharedParts(): readonly SharedPart[] {
  const { corpus } = useDocumentsStore().law
  const locations = corpus.locations.map(({ id }) => id)
  const policies = corpus.policies.map(({ id }) => id)
  const places = [...locations, ...policies]
  const themes = corpus.themes.map(({ id }) => id)
  const curves = storeToRefs(useSweepStore())
  const map = storeToRefs(useMapStore())
  const report = storeToRefs(useReportStore())
  const lab = storeToRefs(useLabStore())
  return [
    sharedReform(),
    sharedSide(),
    sharedCompany(),
    sharedPart('curves', {
      path: shared(curves.path, sweepablePath(corpus)),
      ranges: shared(curves.ranges, ranges(corpus), { typed: true }),
      view: shared(curves.view, oneOf(views)),
      mode: shared(curves.mode, oneOf(curveModes)),
      subject: shared(curves.subject, oneOf(subjectKinds)),
      theme: shared(curves.theme, known(themes, 'theme')),
      clause: shared(curves.clause, knownClause()),
      beside: shared(curves.beside, flag),
      facets: shared(curves.facets, flag),
      uniform: shared(curves.uniform, flag),
      hidden: shared(curves.hidden, listOf(known(places, 'place'), places.length)),
      end: shared(curves.end, oneOf(['high', 'low'])),
      band: shared(curves.band, oneOf([...new Set(['none', ...places])])),
      wanted: shared(curves.wanted, amount, { typed: true }),
      wantedEnd: shared(curves.wantedEnd, oneOf(['high', 'low'])),
    }),
    sharedPart('map', {
      x: shared(map.x, sweepablePath(corpus)),
      y: shared(map.y, sweepablePath(corpus)),
      ranges: shared(map.asked, ranges(corpus), { typed: true }),
      mode: shared(map.mode, oneOf(['leader', 'amount'])),
      place: shared(map.place, known(locations, 'place')),
      end: shared(map.end, oneOf(['high', 'low'])),
    }),
    sharedPart('lab', {
      place: shared(lab.place, known(locations, 'place')),
      clause: shared(lab.clause, text(64)),
      number: shared(lab.number, text(64)),
      wants: shared(lab.wants, oneOf(['lead', 'match'])),
      against: shared(lab.against, known(locations, 'place')),
      end: shared(lab.end, oneOf(['high', 'low'])),
    }),
    sharedPart('report', {
      omitted: shared(report.omitted, listOf(oneOf(reportSections), reportSections.length)),
      places: shared(report.omittedPlaces, listOf(known(places, 'place'), places.length)),
      every: shared(report.everyClause, flag),
    }),
    sharedClauses(),
    sharedPair(),
    sharedBrief(),
  ]
}
