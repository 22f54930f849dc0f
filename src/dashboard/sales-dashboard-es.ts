import { reportNames } from '../i18n/report-names-es.ts';
import type { DashboardMessages } from './sales-dashboard-messages.ts';

/** The words of the dashboard in Spanish. */
export const es: DashboardMessages = {
  names: reportNames,
  reports: 'Informes',
  saving: 'Guardando los informes…',
  fullScreen: 'Pantalla completa',
  leave: 'Salir',
  pause: 'Pausar',
  goOn: 'Continuar',
  next: 'Siguiente',
  previous: 'Anterior',
  place: (at, of) => `${at} de ${of}`,
  unknownReports: (names) => `No existe ese informe: ${names}.`,
  unknownAttributes: (names) => `Atributos desconocidos: ${names}.`,
  unknownValue: (attribute, value) => `El atributo ${attribute} no admite «${value}».`,
  noReports: 'No se ha elegido ningún informe.',
  noDataDetail: 'Indique la dirección de los datos en src o endpoint, asigne records o coloque el panel dentro de <sales-data>.',
  notLoaded: (name) => `No se pudo cargar el informe «${name}».`,
};
