/* global requirejs, window */
/**
 * Loads the widget's archive as amoCRM does: RequireJS, a new widget for each area, methods added after the construction, render →
 * init and bind_actions, destroy when the area is left. `window.testHost` lets tests drive it.
 */
(function () {
  'use strict';
  const code = 'dealscope';
  const path = '/widgets/dealscope';
  requirejs.config({ paths: { jquery: '/vendor/jquery', underscore: '/vendor/underscore' } });

  const load = () =>
    new Promise((resolve, reject) => {
      requirejs(['jquery', 'underscore'], ($, _) => {
        const read = (url) => Promise.resolve($.getJSON(url));
        const script = new Promise((done, fail) => requirejs([`${path}/script.js`], done, fail));
        Promise.all([script, read('/amocrm-constants.json'), read(`${path}/manifest.json`)]).then(
          ([CustomWidget, constants, manifest]) => resolve({ $, _, CustomWidget, constants, manifest }),
          reject,
        );
      });
    });

  let loaded = null;
  const host = { widget: null, area: null, saved: {}, constants: null };

  function makeApp({ constants }) {
    host.constants = constants;
    window.APP = window.AMOCRM = {
      lang_id: document.documentElement.lang,
      data: { current_card: { id: 0 } },
      constant: (name) => constants[name],
      getWidgetsArea: () => host.area,
      isCard: () => host.area === 'lcard',
    };
  }

  /** What amoCRM adds to a widget. */
  function complete(widget, { $, manifest }) {
    return $.extend(widget, {
      system: () => ({ area: host.area, amouser_id: 1, amouser: 'user1@example.test', amohash: '' }),
      get_settings: () => ({ path, widget_code: code, version: manifest.widget.version, status: 'installed', ...host.saved }),
      get_version: () => manifest.widget.version,
      render_template({ caption, body, render }) {
        const block = $('<div class="card-widgets__widget">').append($('<div>').addClass(caption.class_name), $(body), render);
        $('.card-widgets').append(block);
        return block;
      },
    });
  }

  const places = {
    dashboard: ($) => $('<p class="card-fields">').text('Рабочий стол'),
    lcard: ($) => {
      const links = host.constants.cards.map(({ id, name }) =>
        $('<li>').append(
          $('<a href="#">')
            .html(name)
            .on('click', () => (host.open('lcard', id), false)),
        ),
      );
      const { id } = window.APP.data.current_card;
      const title = host.constants.cards.find((card) => card.id === id)?.name ?? 'Новая сделка';
      const fields = $('<div class="card-fields">').append($('<h1>').html(title), $('<ul>').append(links));
      return $('<div class="card">').append(fields, $('<div class="card-widgets">'));
    },
    widget_page: ($) => $('<div>').attr('id', `work-area-${code}`),
    advanced_settings: ($) => $('<div>').attr('id', `work-area-${code}`),
    settings: ($) =>
      $('<div class="modal">').append(
        $('<div class="modal-body">').append(
          $('<h1>').text('Dealscope: отчёты продаж'),
          $('<div class="widget_settings_block">').append(
            $('<div>').attr('id', `${code}_custom_content`),
            $('<input type="hidden" name="custom">')
              .attr('id', `${code}_custom`)
              .val(host.saved.custom ?? ''),
          ),
          $('<footer>').append(
            $('<button type="button" class="save">').text('Сохранить').on('click', host.save),
            $('<button type="button" class="cancel">')
              .text('Закрыть')
              .on('click', () => host.open('dashboard')),
          ),
        ),
      ),
  };

  const callbacks = {
    widget_page: (widget) => widget.callbacks.initMenuPage({ location: 'stats', subitem_code: 'sales_reports' }),
    advanced_settings: (widget) => widget.callbacks.advancedSettings(),
    settings: (widget, $) => widget.callbacks.settings($('.modal-body')),
  };

  /** Goes to an area; a card shows the lead of that number. */
  host.open = async (area, lead = host.constants?.cards[0].id) => {
    const page = await (loaded ??= load());
    const { $, CustomWidget } = page;
    if (!window.APP) makeApp(page);
    host.widget?.callbacks.destroy();
    host.area = area;
    window.APP.data.current_card.id = area === 'lcard' ? (lead ?? host.constants.cards[0].id) : 0;
    $('#page').empty().append(places[area]($));
    $('#menu button').each((_, button) => $(button).attr('aria-current', button.dataset.area === area ? 'page' : null));
    $(document).trigger('page:changed');
    host.widget = complete(new CustomWidget(), page);
    if (!host.widget.callbacks.render()) return;
    host.widget.callbacks.init();
    host.widget.callbacks.bind_actions();
    callbacks[area]?.(host.widget, $);
  };

  /** What amoCRM does when its button is pressed. */
  host.save = async () => {
    const { $ } = await loaded;
    if (!host.widget.callbacks.onSave()) return;
    host.saved = { custom: $('input[name=custom]').val() };
    await host.open('dashboard');
  };

  window.testHost = host;
  document.addEventListener('DOMContentLoaded', () => {
    document.getElementById('menu').addEventListener('click', ({ target }) => target.dataset.area && host.open(target.dataset.area));
    document.getElementById('scheme').addEventListener('click', () => {
      const { dataset } = document.documentElement;
      dataset.colorScheme = dataset.colorScheme === 'dark' ? 'light' : 'dark';
    });
    if (!window.location.search.includes('idle')) void host.open('widget_page');
  });
})();
