// Numbers for whoever watches the installation: no names, no addresses, no agency.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export function makeMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'prongsai_' })
  return {
    registry,
    requests: new Histogram({
      name: 'prongsai_http_seconds',
      help: 'Time to answer, by page and status',
      labelNames: ['page', 'method', 'status'] as const,
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [registry],
    }),
    kept: new Counter({
      name: 'prongsai_kept_answers',
      help: 'Public pages answered from memory',
      registers: [registry],
    }),
    broken: new Counter({
      name: 'prongsai_broken_answers',
      help: 'Requests that met a bug or an outage',
      registers: [registry],
    }),
    unsealed: new Gauge({
      name: 'prongsai_ledger_unsealed',
      help: 'Ledger rows waiting for the sealer',
      registers: [registry],
    }),
    outbox: new Gauge({
      name: 'prongsai_outbox_open',
      help: 'Messages that have not left yet',
      labelNames: ['state'] as const,
      registers: [registry],
    }),
  }
}
export type Metrics = ReturnType<typeof makeMetrics>
