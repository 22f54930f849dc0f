import type {} from 'dealscope/react';
import { useRef } from 'react';
import type { SalesFunnelElement } from 'dealscope/sales-funnel';

export function Page({ records }: { records: object }) {
  const funnel = useRef<SalesFunnelElement>(null);
  return (
    <sales-data records={records} period="this-month" no-worker onscope-change={({ scope }) => console.log(scope.from)}>
      <sales-funnel
        ref={funnel}
        key="one"
        className="wide"
        mode="closed"
        no-modes="false"
        onreport-ready={(event) => console.log(event.report)}
      />
      <manager-load limit={60} floor="20" />
      <sales-summary aria-label="Summary" style={{ width: '50%' }} />
    </sales-data>
  );
}

// @ts-expect-error: there is no such attribute
export const wrong = <sales-funnel moed="closed" />;
// @ts-expect-error: an event is no text
export const wrongEvent = <sales-funnel onreport-ready="now" />;
// @ts-expect-error: there is no such clock
export const wrongMode = <sales-funnel mode="sometimes" />;
