import type { Definitions } from '../../i18n/explained.ts';
import type { FeedFigure } from './activity-feed-explained.ts';

/** How each figure is counted, in Portuguese. */
export const pt = (): Definitions<FeedFigure> => ({
  figures: {
    finding:
      'O dia mais recente com eventos: quantas vezes ocorreu cada um dos cinco tipos mais importantes e quantas pessoas fizeram algo. O primeiro e o último evento são rastros no CRM, não as horas de trabalho.',
    row: 'Tudo o que a equipe, os clientes e os robôs fizeram no período, o mais recente primeiro; no mesmo instante, pelo identificador do registro. Os eventos de uma pessoa sobre um objeto nos dois minutos seguintes ao primeiro ficam em uma só linha; os de robôs, seja qual for o objeto; uma linha nunca passa da meia-noite.',
    digest:
      'Eventos do dia mais recente do que é mostrado, por quem os fez e por tipo; ao lado do nome, as horas do primeiro e do último. Os tipos de trabalho nunca são somados.',
  },
  remarks: [
    'O que um registro e um evento dizem ao mesmo tempo é mostrado uma só vez.',
    'O objeto é o negócio; sem ele, o contato, a empresa, a tarefa ou a chamada. O que não está nos dados é mostrado pelo identificador.',
    'Um e-mail, mensagem ou chamada que chega sem usuário é de um cliente; todo o resto sem usuário é de um robô.',
    'Os dias são os do fuso horário da empresa. Eventos depois do momento do relatório não são mostrados; o rodapé diz quantos há.',
  ],
});
