import { reportNames } from '../i18n/report-names-pt.ts';
import type { DashboardMessages } from './sales-dashboard-messages.ts';

/** The words of the dashboard in Portuguese. */
export const pt: DashboardMessages = {
  names: reportNames,
  reports: 'Relatórios',
  saving: 'Salvando os relatórios…',
  fullScreen: 'Tela cheia',
  leave: 'Sair',
  pause: 'Pausar',
  goOn: 'Continuar',
  next: 'Próximo',
  previous: 'Anterior',
  place: (at, of) => `${at} de ${of}`,
  unknownReports: (names) => `Não existe esse relatório: ${names}.`,
  unknownAttributes: (names) => `Atributos desconhecidos: ${names}.`,
  unknownValue: (attribute, value) => `O atributo ${attribute} não aceita “${value}”.`,
  noReports: 'Nenhum relatório foi escolhido.',
  noDataDetail: 'Informe o endereço dos dados em src ou endpoint, defina records ou coloque o painel dentro de <sales-data>.',
  notLoaded: (name) => `Não foi possível carregar o relatório “${name}”.`,
};
