package io.guanlan.analytics.text.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.analytics.text.segment.SharedSegmenter;
import io.guanlan.indices.article.Insight.Entity;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntityFinderTest {

    private final EntityFinder finder = new EntityFinder(SharedSegmenter.get());

    @Test
    void find_withPostBeforeName_findsThePerson() {
        assertThat(names("person", "市长李明华要求尽快恢复供水，记者王小明报道。")).containsExactly("李明华", "王小明");
    }

    @Test
    void find_withPostAfterName_findsThePerson() {
        assertThat(names("person", "张伟强书记出席会议。")).containsExactly("张伟强");
    }

    @Test
    void find_withSpeech_findsThePerson() {
        assertThat(names("person", "陈志远表示，将尽快整改。")).containsExactly("陈志远");
    }

    @Test
    void find_withOrdinaryWordsAfterASurname_findsNobody() {
        assertThat(names("person", "高温天气持续，马路积水，方便群众，黄金周期间于主任办公会议研究。")).isEmpty();
    }

    @Test
    void find_withPlaceAndSuffix_findsThePlace() {
        assertThat(names("place", "事故发生在临江市，临江市民政府门前。")).contains("临江市");
    }

    @Test
    void find_withPlaceBeforeBody_findsTheOrganisation() {
        assertThat(names("organisation", "临江市住房和城乡建设局与临江市供水集团发布通报。"))
                .containsExactly("临江市住房和城乡建设局", "临江市供水集团");
    }

    @Test
    void find_withMinistry_findsIt() {
        assertThat(names("organisation", "国家发展和改革委员会、应急管理部联合发文。"))
                .containsExactly("国家发展和改革委员会", "应急管理部");
    }

    @Test
    void find_withPseudonymisedPlace_findsNone() {
        assertThat(names("place", "反映A市B区的问题")).isEmpty();
    }

    @Test
    void find_withRepeatedMention_counts() {
        List<Entity> entities =
                finder.find(
                        SharedSegmenter.cut("临江市停水"), SharedSegmenter.cut("临江市部分小区停水，南昌市未受影响。"));
        assertThat(entities.getFirst()).isEqualTo(new Entity("place", "临江市", 2));
    }

    private List<String> names(String kind, String text) {
        return finder.find(SharedSegmenter.cut(""), SharedSegmenter.cut(text)).stream()
                .filter(entity -> entity.kind().equals(kind))
                .map(Entity::name)
                .toList();
    }
}
