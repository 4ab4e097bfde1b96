package io.guanlan.ui.kit;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every visible string, from {@code i18n/<feature>_zh.properties} and {@code
 * i18n/<feature>_en.properties} (UTF-8): one pair of files a feature, all loaded, keys start with
 * the feature's name. Chinese is the default; a key that is missing shows as {@code ⟦key⟧}.
 */
@Component
public class Messages implements I18NProvider {

    /** The language of the desk unless somebody switches. */
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private static final long serialVersionUID = 1L;

    private final Map<String, String> chinese = new ConcurrentHashMap<>();
    private final Map<String, String> english = new ConcurrentHashMap<>();

    /** Reads every bundle on the class path; two files with one key are an error. */
    public Messages() {
        load("zh", chinese);
        load("en", english);
    }

    private static void load(String language, Map<String, String> into) {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:i18n/*_" + language + ".properties")) {
                Properties read = new Properties();
                try (Reader reader =
                        new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    read.load(reader);
                }
                for (String key : read.stringPropertyNames()) {
                    if (into.put(key, read.getProperty(key)) != null) {
                        throw new IllegalStateException(
                                "key '" + key + "' stands in two files, one is " + file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read bundles of language " + language, e);
        }
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(CHINESE, Locale.ENGLISH);
    }

    @Override
    public Locale getDefaultLocale() {
        return CHINESE;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        Map<String, String> bundle = isChinese(locale) ? chinese : english;
        String text = bundle.get(key);
        if (text == null) {
            return "⟦" + key + "⟧";
        }
        return parameters.length == 0
                ? text
                : new MessageFormat(text, isChinese(locale) ? CHINESE : Locale.ENGLISH)
                        .format(parameters);
    }

    /** All keys of a language, for the test that holds the languages in step. */
    public Map<String, String> all(Locale locale) {
        return Map.copyOf(isChinese(locale) ? chinese : english);
    }

    /** Text of the language in use: that of the current UI, or Chinese outside of one. */
    public static String text(String key, Object... parameters) {
        return I18NProvider.translate(Objects.requireNonNull(key), parameters);
    }

    /** As {@link #text}, or {@code otherwise} when there is no such key. */
    public static String textOr(String key, String otherwise) {
        String text = text(key);
        return text.startsWith("⟦") ? otherwise : text;
    }

    static boolean isChinese(Locale locale) {
        return !locale.getLanguage().equals("en");
    }
}
