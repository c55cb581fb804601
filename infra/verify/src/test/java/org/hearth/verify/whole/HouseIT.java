package org.hearth.verify.whole;

import java.io.File;
import java.io.IOException;
import org.hearth.verify.house.Group;
import org.hearth.verify.house.HouseServers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole house, deployed once; its stories are told one after the other, each in a class of its own. */
@ExtendWith({HouseServers.class, ArquillianExtension.class})
@RunAsClient
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class HouseIT {
    @Deployment(testable = false)
    static WebArchive house() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("hearth.war", "")));
    }

    @Test
    void a_group_of_three_subsidiaries_brings_its_history_through_the_interfaces() throws IOException {
        Group.load();
    }

    @Nested
    @Order(1)
    class ASubsidiaryJoins extends JourneyStories {}

    @Nested
    @Order(2)
    class AtTheHotline extends HotlineStories {}

    @Nested
    @Order(3)
    class InTheOffice extends OfficeStories {}

    @Nested
    @Order(4)
    class InBothLanguages extends LanguageStories {}

    @Nested
    @Order(5)
    class EachAddress extends AddressStories {}

    @Nested
    @Order(6)
    class OverHttp extends HttpStories {}
}
