import { createRouter, createWebHashHistory } from 'vue-router'
import CurvesPage from './pages/CurvesPage.vue'

export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/', redirect: { name: 'curves' } },
    { path: '/curves', name: 'curves', component: CurvesPage },
    { path: '/map', name: 'map', component: () => import('./pages/MapPage.vue') },
    { path: '/:rest(.*)*', redirect: { name: 'curves' } },
  ],
})
