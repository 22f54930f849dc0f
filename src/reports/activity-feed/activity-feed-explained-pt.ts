/** How the feed is made, for the head of sales and for the managers. */
export const explanation: readonly string[] = [
  'A lista traz tudo o que pessoas, clientes e robôs fizeram no período: negócios, mudanças de etapa, tarefas, chamadas e eventos. O mais novo primeiro; no mesmo instante, pelo identificador do registro. O que um registro e um evento dizem ao mesmo tempo aparece uma só vez.',
  'Eventos de uma pessoa sobre um objeto dentro de dois minutos do primeiro ficam em uma linha; os de robôs, seja qual for o objeto. Uma linha nunca passa da meia-noite. Aberta, mostra cada evento.',
  'O objeto é o negócio; sem ele, o contato, a empresa, a tarefa ou a chamada. O que não está nos dados aparece pelo identificador.',
  'Um e-mail, mensagem ou chamada recebida sem pessoa é de um cliente; todo o resto sem pessoa é de um robô.',
  'O resumo é o dia mais recente com eventos, pessoa por pessoa. Tipos de trabalho nunca são somados. O primeiro e o último evento são rastros no CRM, não as horas de trabalho.',
  'Os dias são os do fuso horário da empresa. Eventos depois do momento do relatório não aparecem; o rodapé diz quantos são.',
];
