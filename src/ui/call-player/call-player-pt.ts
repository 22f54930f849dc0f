import type { PlayerMessages } from './call-player-messages.ts';

/** The player in Portuguese. */
export const pt: PlayerMessages = {
  player: 'Gravação da chamada',
  play: 'Ouvir',
  pause: 'Pausar',
  again: 'Ouvir do início',
  back: (seconds) => `Voltar ${seconds} segundos`,
  position: 'Posição',
  at: (time, whole) => (whole === null ? time : `${time} de ${whole}`),
  speed: 'Velocidade',
  rate: (value) => `${value}×`,
  next: 'Próxima gravação',
  loading: 'Carregando a gravação…',
  notSeekable: (upTo) =>
    `O servidor envia esta gravação de uma só vez: só é possível ${upTo === null ? 'começar de novo' : `avançar até ${upTo}`}.`,
  failures: {
    none: 'Esta chamada não tem gravação.',
    unsafe: 'O endereço da gravação não é um endereço web e não pode ser aberto.',
    forbidden: 'Sem acesso à gravação: faça login na telefonia ou peça acesso.',
    missing: 'A gravação não existe mais: foi excluída ou o prazo de armazenamento acabou.',
    'wrong-type': 'No lugar da gravação veio outra coisa. Talvez seja preciso fazer login na telefonia.',
    broken: 'A gravação está danificada ou em um formato que este navegador não reproduz.',
    server: 'O servidor de gravações respondeu com um erro.',
    network: 'A gravação não foi carregada: a conexão caiu.',
    unknown: 'Esta gravação não pôde ser reproduzida aqui, e seu servidor não diz por quê.',
  },
  status: (code) => `Código ${code}.`,
  brokenOffAt: (time) => `Parou em ${time}.`,
  openElsewhere: 'Abrir a gravação em outra aba',
  retry: 'Tentar de novo',
};
