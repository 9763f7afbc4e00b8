import { createRouter, createWebHashHistory } from 'vue-router'
import { hashFor } from './sharing/address-text'
import { entryHistory } from './stores/entry-history'

const hash = hashFor(window.location)
if (hash !== null) window.history.replaceState(window.history.state, '', hash)

/** Every entry holds the state of the page; `stores/address.ts` writes and reads it. */
export const history = entryHistory(createWebHashHistory())

export const router = createRouter({
  history,
  routes: [
    { path: '/', redirect: { name: 'compare' } },
    { path: '/compare', name: 'compare', component: () => import('./pages/ComparePage.vue') },
    { path: '/curves', name: 'curves', component: () => import('./pages/CurvesPage.vue') },
    { path: '/map', name: 'map', component: () => import('./pages/CurvesPage.vue') },
    { path: '/lab', name: 'lab', component: () => import('./pages/LabPage.vue') },
    { path: '/brief', name: 'brief', component: () => import('./pages/BriefPage.vue') },
    { path: '/report', name: 'report', component: () => import('./pages/ReportPage.vue') },
    { path: '/clauses', name: 'clauses', component: () => import('./pages/ClausesPage.vue') },
    {
      path: '/scenarios',
      name: 'scenarios',
      component: () => import('./pages/ScenariosPage.vue'),
    },
    {
      path: '/method/:section?',
      name: 'method',
      component: () => import('./pages/MethodPage.vue'),
    },
    { path: '/:rest(.*)*', redirect: { name: 'compare' } },
  ],
})
