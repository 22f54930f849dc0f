import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'dealscope/sales-data/define';
import 'dealscope/sales-funnel/define';

const periods = { 'this-year': 'Этот год', '2026-08-01/2026-11-01': 'Август — октябрь', 'last-month': 'Прошлый месяц' };

function Page() {
  const [records, setRecords] = useState();
  const [period, setPeriod] = useState('2026-08-01/2026-11-01');
  const [deals, setDeals] = useState(null);
  useEffect(() => {
    fetch('/company.json')
      .then((response) => response.json())
      .then(setRecords);
  }, []);
  return (
    <>
      <label>
        Период{' '}
        <select value={period} onChange={({ target }) => setPeriod(target.value)}>
          {Object.entries(periods).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <output>{deals === null ? '…' : `Сделок: ${deals}`}</output>
      <sales-data records={records} period={period}>
        <sales-funnel no-modes onreport-ready={({ report }) => setDeals(report.deals)} />
      </sales-data>
    </>
  );
}

createRoot(document.getElementById('page')).render(<Page />);
