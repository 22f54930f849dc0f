/** How goals are counted, for the head of sales and for the managers. */
export const explanation: readonly string[] = [
  'Uma meta conta os mesmos registros que os outros relatórios: negócios ganhos e receita pela data de fechamento e pelo responsável, chamadas feitas e atendidas, tarefas por quem as fez, uma conversa a partir de 30 segundos. A receita é só na moeda da conta.',
  '“Onde estar hoje” é a parte dos dias úteis já passada (o horário próprio da pessoa sem feriados nem ausências; um dia curto vale 7/8). Pode ir pelo calendário ou pela semana normal. Onde o alvo mudou dentro do período, o plano até aquele dia fica.',
  'A previsão aprende o nível da pessoa nas semanas anteriores e no próprio período; o recente pesa mais. A largura necessária é aprendida com as previsões que o histórico teria tido. O fim fica dentro da faixa com chance de 80 %.',
  'Dinheiro: cada negócio aberto pode ser ganho nos dias que faltam, pelo histórico de sua etapa; somam-se negócios novos. Sem histórico de etapas: o nível de vendas e os valores anteriores.',
  'A taxa de ganho são os ganhos entre os fechados no período. Tarefas atrasadas são as de agora ou do fim do período. O tempo até a primeira resposta é a mediana do tempo útil.',
  'O estado segue a chance: a partir de 80 % no caminho, de 40 a 80 % em risco, abaixo de 40 % improvável. Cedo demais: passaram menos de três dias úteis, ou a faixa provável é mais larga que o próprio alvo. Um estado muda quando duas avaliações seguidas concordam.',
  'O alvo de uma equipe e a soma dos de suas pessoas podem diferir: ambos aparecem. 130 % continua 130 %; só a barra é cortada.',
  'Estar atrás é motivo para perguntar por quê, não uma nota.',
];
