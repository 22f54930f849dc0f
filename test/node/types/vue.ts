import type {} from 'dealscope/vue';
import type { GlobalComponents } from 'vue';

type FunnelProps = InstanceType<GlobalComponents['sales-funnel']>['$props'];
type DataProps = InstanceType<GlobalComponents['sales-data']>['$props'];

export const funnel: FunnelProps = {
  mode: 'closed',
  'no-modes': true,
  class: 'wide',
  onReportReady: (event) => console.log(event.report),
};
export const data: DataProps = {
  records: {},
  period: 'this-month',
  timeZone: 'Europe/Moscow',
  onScopeChange: ({ scope }) => console.log(scope.to),
};
// @ts-expect-error: there is no such clock
export const wrong: FunnelProps = { mode: 'sometimes' };
