// Draws the small chart descriptions that the server sends. The server says what the numbers mean; this
// file alone knows how ECharts wants to hear it. Colours come from style sheet variables, so that a change
// of theme is a redraw and nothing else.
(function () {
  'use strict';
  if (window.guanlanChart) {
    return;
  }

  let library = null;

  function load() {
    if (!library) {
      library = new Promise(function (resolve, reject) {
        const script = document.createElement('script');
        script.src = new URL('_static/echarts/6.0.0/dist/echarts.min.js', document.baseURI).href;
        script.onload = function () { resolve(window.echarts); };
        script.onerror = function () { library = null; reject(new Error('chart library not loaded')); };
        document.head.appendChild(script);
      });
    }
    return library;
  }

  function hue(host, name) {
    const probe = document.createElement('span');
    probe.style.display = 'none';
    probe.style.color = 'var(--desk-' + name + ')';
    host.appendChild(probe);
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  }

  function palette(host) {
    return {
      text: hue(host, 'text'),
      faint: hue(host, 'faint'),
      line: hue(host, 'line'),
      paper: hue(host, 'paper'),
      accent: hue(host, 'accent'),
      font: getComputedStyle(host).fontFamily,
      still: window.matchMedia('(prefers-reduced-motion: reduce)').matches
    };
  }

  function base(p) {
    return {
      animation: !p.still,
      animationDuration: 250,
      animationDurationUpdate: 250,
      textStyle: { fontFamily: p.font, color: p.text },
      tooltip: {
        confine: true,
        backgroundColor: p.paper,
        borderColor: p.line,
        borderWidth: 1,
        padding: [8, 12],
        textStyle: { color: p.text, fontSize: 13, fontFamily: p.font },
        extraCssText: 'box-shadow:0 6px 20px rgba(0,0,0,.16);border-radius:8px;'
      }
    };
  }

  function trend(host, spec, p) {
    const narrow = host.clientWidth < 480;
    const option = base(p);
    Object.assign(option.tooltip, {
      trigger: 'axis',
      axisPointer: { type: spec.lines ? 'line' : 'shadow', shadowStyle: { color: p.line, opacity: 0.35 } },
      formatter: function (items) {
        const rows = items.filter(function (item) { return item.value > 0 || items.length === 1; });
        const total = items.reduce(function (sum, item) { return sum + item.value; }, 0);
        const box = document.createElement('div');
        const head = document.createElement('div');
        head.textContent = spec.spans[items[0].dataIndex];
        head.style.cssText = 'font-weight:600;margin-bottom:4px';
        box.appendChild(head);
        rows.concat(items.length > 1 ? [{ seriesName: spec.totalName, value: total }] : []).forEach(function (row) {
          const line = document.createElement('div');
          line.style.cssText = 'display:flex;align-items:center;gap:8px;line-height:1.6';
          const dot = document.createElement('span');
          dot.style.cssText = 'width:8px;height:8px;border-radius:2px;background:' + (row.color || 'transparent');
          const name = document.createElement('span');
          name.textContent = row.seriesName;
          const value = document.createElement('strong');
          value.textContent = row.value.toLocaleString();
          value.style.cssText = 'margin-left:auto;padding-left:16px;font-variant-numeric:tabular-nums';
          line.append(dot, name, value);
          box.appendChild(line);
        });
        return box;
      }
    });
    option.grid = { left: 4, right: 12, top: spec.series.length > 1 ? 34 : 12, bottom: 2, outerBoundsMode: 'same' };
    option.legend = {
      show: spec.series.length > 1, top: 0, right: 0, itemWidth: 10, itemHeight: 10, itemGap: narrow ? 10 : 16,
      icon: 'roundRect', textStyle: { color: p.faint, fontSize: 12 }, inactiveColor: p.line
    };
    option.xAxis = {
      type: 'category', data: spec.labels, boundaryGap: !spec.lines,
      axisLine: { lineStyle: { color: p.line } }, axisTick: { show: false },
      axisLabel: { color: p.faint, fontSize: 11, hideOverlap: true }
    };
    option.yAxis = {
      type: 'value', minInterval: 1, splitNumber: 3,
      axisLabel: { color: p.faint, fontSize: 11 }, splitLine: { lineStyle: { color: p.line, opacity: 0.6 } }
    };
    option.series = spec.series.map(function (series, index) {
      const colour = hue(host, series.hue);
      const last = index === spec.series.length - 1;
      return {
        id: series.key, name: series.name, type: spec.lines ? 'line' : 'bar', stack: 'all',
        data: series.values, color: colour, barMaxWidth: 26, barCategoryGap: '22%',
        itemStyle: spec.lines ? {} : { borderRadius: last ? [2, 2, 0, 0] : 0 },
        smooth: 0.25, symbol: 'none', showSymbol: false,
        areaStyle: spec.lines ? { opacity: 0.28 } : undefined, lineStyle: { width: 1.5 },
        emphasis: { focus: 'none' }
      };
    });
    if (spec.brush) {
      option.brush = {
        xAxisIndex: 0, brushType: 'lineX', brushMode: 'single', transformable: false, throttleType: 'debounce', throttleDelay: 300,
        brushStyle: { color: p.accent, opacity: 0.14, borderColor: p.accent, borderWidth: 1 },
        outOfBrush: { colorAlpha: 0.35 }
      };
      option.toolbox = { show: false };
    }
    return option;
  }

  function share(host, spec, p) {
    const option = base(p);
    const total = spec.parts.reduce(function (sum, part) { return sum + part.value; }, 0);
    Object.assign(option.tooltip, {
      trigger: 'item',
      formatter: function (item) {
        const box = document.createElement('div');
        box.textContent = item.name + '  ' + item.value.toLocaleString() + '  ' + item.percent.toFixed(1) + '%';
        return box;
      }
    });
    option.title = {
      text: spec.centre, subtext: spec.caption, left: 'center', top: 'center', itemGap: 2,
      textStyle: { fontSize: 22, fontWeight: 650, color: p.text, fontFamily: p.font },
      subtextStyle: { fontSize: 12, color: p.faint, fontFamily: p.font }
    };
    option.series = [{
      id: 'share', type: 'pie', radius: ['66%', '92%'], center: ['50%', '50%'], label: { show: false },
      itemStyle: { borderColor: p.paper, borderWidth: 2, borderRadius: 4 }, cursor: 'pointer',
      emphasis: { scaleSize: 4 }, silent: total === 0,
      data: spec.parts.map(function (part) {
        return { id: part.key, name: part.name, value: part.value, itemStyle: { color: hue(host, part.hue) } };
      })
    }];
    return option;
  }

  function heat(host, spec, p) {
    const option = base(p);
    const hottest = Math.max.apply(null, spec.cells.map(function (cell) { return cell.heat; }).concat([1]));
    option.tooltip.formatter = function (item) {
      const box = document.createElement('div');
      const cell = item.data && item.data.cell;
      if (!cell) { return ''; }
      const head = document.createElement('strong');
      head.textContent = cell.name;
      const note = document.createElement('div');
      note.textContent = cell.note;
      box.append(head, note);
      return box;
    };
    option.series = [{
      id: 'heat', type: 'treemap', roam: false, nodeClick: false, breadcrumb: { show: false },
      left: 0, right: 0, top: 0, bottom: 0, cursor: 'pointer',
      itemStyle: { borderColor: p.paper, borderWidth: 2, gapWidth: 2, borderRadius: 4 },
      label: { color: p.text, fontSize: 13, overflow: 'truncate', fontFamily: p.font },
      data: spec.cells.map(function (cell) {
        return {
          id: cell.key, name: cell.name, value: Math.max(1, cell.value), cell: cell,
          itemStyle: { color: mix(p.paper, p.accent, 0.12 + 0.4 * Math.max(0, cell.heat) / hottest) }
        };
      })
    }];
    return option;
  }

  function mix(from, to, share) {
    const a = numbers(from);
    const b = numbers(to);
    return 'rgb(' + [0, 1, 2].map(function (i) { return Math.round(a[i] + (b[i] - a[i]) * share); }).join(',') + ')';
  }

  // A canvas is the one place where every colour notation of a browser becomes three numbers.
  function numbers(colour) {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 1;
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    return pen.getImageData(0, 0, 1, 1).data;
  }

  const kinds = { trend: trend, share: share, heat: heat };

  function send(host, name, detail) {
    host.dispatchEvent(new CustomEvent(name, { detail: detail }));
  }

  function listen(host, chart) {
    chart.on('click', function (event) {
      const key = event.data && event.data.id;
      if (key !== undefined && host.guanlanSpec.kind !== 'trend') {
        send(host, 'chart-pick', { key: String(key) });
      }
    });
    chart.on('brushEnd', function (event) {
      const area = event.areas && event.areas[0];
      if (area && area.coordRange) {
        const last = host.guanlanSpec.labels.length - 1;
        const from = Math.min(last, Math.max(0, Math.round(area.coordRange[0])));
        const to = Math.min(last, Math.max(0, Math.round(area.coordRange[1])));
        chart.dispatchAction({ type: 'brush', areas: [] });
        send(host, 'chart-range', { from: from, to: to });
      }
    });
  }

  function arm(chart, spec) {
    if (spec.brush) {
      chart.dispatchAction({
        type: 'takeGlobalCursor', key: 'brush', brushOption: { brushType: 'lineX', brushMode: 'single' }
      });
    }
  }

  function draw(host) {
    const chart = host.guanlanView;
    const spec = host.guanlanSpec;
    if (!chart || !spec || !host.isConnected) {
      return;
    }
    const option = kinds[spec.kind](host, spec, palette(host));
    chart.setOption(option, { replaceMerge: ['series'] });
    arm(chart, spec);
  }

  function open(host, echarts) {
    if (host.guanlanView) {
      return;
    }
    const view = echarts.init(host, null, { renderer: 'canvas' });
    host.guanlanView = view;
    listen(host, view);
    const sizes = new ResizeObserver(function () {
      if (host.clientWidth > 0) {
        view.resize();
        draw(host);
      }
    });
    sizes.observe(host);
    const themes = new MutationObserver(function () { requestAnimationFrame(function () { draw(host); }); });
    themes.observe(document.documentElement, { attributes: true, attributeFilter: ['theme', 'class', 'style', 'data-theme'] });
    themes.observe(document.body, { attributes: true, attributeFilter: ['theme', 'class', 'style'] });
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    const redraw = function () { draw(host); };
    system.addEventListener('change', redraw);
    host.guanlanClose = function () {
      sizes.disconnect();
      themes.disconnect();
      system.removeEventListener('change', redraw);
      view.dispose();
      host.guanlanView = null;
    };
  }

  window.guanlanChart = {
    show: function (host, spec) {
      host.guanlanSpec = spec;
      load().then(function (echarts) {
        // The element may have left the page while the library was on its way.
        if (host.isConnected) {
          open(host, echarts);
          draw(host);
        }
      }).catch(function (problem) {
        host.textContent = spec.failed;
        console.warn(problem.message);
      });
    },
    close: function (host) {
      if (host.guanlanClose) {
        host.guanlanClose();
        host.guanlanClose = null;
      }
    }
  };
})();
