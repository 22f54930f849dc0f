import { css } from 'lit';

/** What reviews need beside the frame's own looks. */
export const reviewStyles = css`
  .says {
    max-width: 68ch;
    margin-bottom: 8px;
  }
  .reviews small {
    display: block;
  }
  .reviews .twin p {
    margin: 8px 0;
    max-width: 68ch;
  }
`;
