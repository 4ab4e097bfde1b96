package io.guanlan.ui.sources;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.guanlan.indices.article.Channel;
import io.guanlan.indices.source.Source;
import io.guanlan.indices.source.Source.Schedule;
import io.guanlan.ui.kit.Messages;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a source. */
final class SourceForm extends Div {

    private static final long serialVersionUID = 1L;

    private static final int SHORTEST_MINUTES = 1;
    private static final int DAY_MINUTES = 24 * 60;

    private final TextField name = new TextField(Messages.text("sources.name"));
    private final TextArea urls = new TextArea(Messages.text("sources.urls"));
    private final Select<Source.Kind> kind = new Select<>();
    private final Select<Channel> channel = new Select<>();
    private final TextField region = new TextField(Messages.text("sources.region"));
    private final IntegerField every = new IntegerField(Messages.text("sources.every"));
    private final IntegerField silent = new IntegerField(Messages.text("sources.silent"));

    SourceForm() {
        addClassName("desk-source-form");
        name.setRequired(true);
        name.setMaxLength(80);
        urls.setHelperText(Messages.text("sources.urls.help"));
        kind.setLabel(Messages.text("sources.kind"));
        kind.setItems(Source.Kind.values());
        kind.setItemLabelGenerator(one -> Messages.text("sources.kind." + one.key()));
        channel.setLabel(Messages.text("sources.channel"));
        channel.setItems(Channel.PORTAL, Channel.MAINSTREAM, Channel.NEWMEDIA);
        channel.setItemLabelGenerator(one -> Messages.text("kit.channel." + one.key()));
        region.setHelperText(Messages.text("sources.region.help"));
        every.setMin(SHORTEST_MINUTES);
        every.setMax(DAY_MINUTES);
        every.setStepButtonsVisible(true);
        silent.setMin(1);
        silent.setMax(24 * 366);
        silent.setStepButtonsVisible(true);
        silent.setHelperText(Messages.text("sources.silent.help"));
        add(name, urls, kind, channel, region, every, silent);
    }

    void show(Source source) {
        name.setValue(source.name());
        urls.setValue(String.join("\n", source.urls()));
        kind.setValue(source.kind());
        channel.setValue(source.channel());
        region.setValue(source.region() == null ? "" : source.region());
        every.setValue(Math.max(SHORTEST_MINUTES, source.schedule().everySeconds() / 60));
        silent.setValue(source.schedule().silentAfterHours());
    }

    /** What a new source looks like before anybody changes it. */
    void propose(String title, String url, Source.Kind found) {
        name.setValue(title);
        urls.setValue(url);
        kind.setValue(found);
        channel.setValue(guess(url));
        every.setValue(10);
        silent.setValue(72);
    }

    private static Channel guess(String url) {
        return host(url).endsWith(".gov.cn") ? Channel.PORTAL : Channel.MAINSTREAM;
    }

    private static String host(String url) {
        try {
            String host = new URI(url.strip()).getHost();
            return host == null ? "" : host;
        } catch (URISyntaxException e) {
            return "";
        }
    }

    /** The source as filled in, or empty after marking what is missing. */
    Optional<Source> read(String id, @Nullable Source before) {
        List<String> addresses =
                Arrays.stream(urls.getValue().split("\\s+")).filter(u -> !u.isBlank()).toList();
        boolean goodName = check(name, !name.isEmpty());
        boolean goodUrls =
                !addresses.isEmpty() && addresses.stream().allMatch(SourceForm::isAddress);
        urls.setInvalid(!goodUrls);
        urls.setErrorMessage(Messages.text("sources.urls.bad"));
        Integer minutes = every.getValue();
        Integer hours = silent.getValue();
        if (!goodName
                || !goodUrls
                || minutes == null
                || hours == null
                || every.isInvalid()
                || silent.isInvalid()) {
            return Optional.empty();
        }
        // an interval in seconds that nobody touched stays exact
        int seconds =
                before != null && before.schedule().everySeconds() / 60 == minutes
                        ? before.schedule().everySeconds()
                        : minutes * 60;
        return Optional.of(
                new Source(
                        id,
                        name.getValue().strip(),
                        kind.getValue(),
                        addresses,
                        channel.getValue(),
                        region.isEmpty() ? null : region.getValue().strip(),
                        new Schedule(seconds, hours, before != null && before.schedule().paused()),
                        before == null ? Instant.now() : before.createdAt(),
                        before == null ? null : before.crawlRequestedAt()));
    }

    private static boolean check(TextField field, boolean good) {
        field.setInvalid(!good);
        field.setErrorMessage(Messages.text("sources.required"));
        return good;
    }

    static boolean isAddress(String text) {
        return (text.startsWith("http://") || text.startsWith("https://")) && !host(text).isEmpty();
    }
}
